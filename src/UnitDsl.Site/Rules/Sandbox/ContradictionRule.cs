using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0426: two settings of which one makes the other void.</summary>
public sealed class ContradictionRule() : UnitRule(
    new RuleDescriptor("UNIT0426", "Two settings that contradict each other", Categories.Sandbox, Severity.Warning, HasRepair: true))
{
    // What DynamicUser= switches on whatever else is said.
    private static readonly string[] withDynamicUser = ["NoNewPrivileges", "PrivateTmp", "RemoveIPC", "RestrictSUIDSGID"];

    private static readonly string[] pseudo = ["null", "zero", "full", "random", "urandom", "tty", "ptmx", "pts", "shm", "mqueue", "hugepages", "log", "fd", "stdin", "stdout", "stderr", "net/tun"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        if (unit.IsOn("DynamicUser"))
        {
            foreach (var finding in BesideDynamicUser(unit))
                yield return finding;
        }

        if (unit.IsOn("PrivateDevices") && unit.Has("DeviceAllow"))
        {
            foreach (var finding in HiddenDevices(unit))
                yield return finding;
        }

        if (unit.Has("Delegate") && unit.Sandbox.IsOn("Delegate") && unit.Value("ProtectControlGroups") is { } groups && (BooleanGrammar.Parse(groups.Text) == true || groups.Text == "strict"))
        {
            yield return new Finding(
                Rule,
                $"{Written.Setting(unit, "Delegate", "yes")} hands the service its part of the control groups, and {Written.Setting(unit, "ProtectControlGroups", groups.Text)} makes them read-only: it cannot use what it was given; take one of them away",
                groups.Origin).Beside([unit.OriginOf("Delegate")]).MendedBy(Repair.Set("ProtectControlGroups", "no"));
        }

        if (!unit.Has("CapabilityBoundingSet"))
            yield break;
        foreach (var (directive, capabilities) in ExposureImplications.TakenAway)
        {
            if (!unit.IsOn(directive) || IsInverted(unit))
                continue;
            foreach (var item in unit.Items("CapabilityBoundingSet"))
            {
                if (CapabilitySet.NumberOf(item.Text) is not null && !capabilities.And(CapabilitySet.Of([item.Text])).IsEmpty)
                    yield return new Finding(Rule, $"{Written.Setting(unit, directive, "yes")} takes {item.Text} away, whatever CapabilityBoundingSet says; take one of them away", item.Origin).Beside([unit.OriginOf(directive)]).MendedBy(Repair.RemoveItem());
            }
        }
    }

    private IEnumerable<Finding> BesideDynamicUser(UnitFacts unit)
    {
        foreach (var directive in withDynamicUser)
        {
            if (unit.Has(directive) && unit.Switch(directive) == false)
                yield return Void(unit, directive, "no", "yes");
        }

        if (unit.Has("ProtectSystem") && unit.Value("ProtectSystem") is { } system && system.Text != "strict")
            yield return Void(unit, "ProtectSystem", system.Text, "strict");
        if (unit.Has("ProtectHome") && unit.Switch("ProtectHome") == false)
            yield return Void(unit, "ProtectHome", "no", "read-only");
    }

    private Finding Void(UnitFacts unit, string directive, string said, string brought) => new Finding(
        Rule,
        $"{Written.Setting(unit, "DynamicUser", "yes")} brings {directive}={brought}, whatever else is said: {Written.Setting(unit, directive, said)} has no effect; leave it out, or give the service a real user",
        unit.OriginOf(directive)).Beside([unit.OriginOf("DynamicUser")]).MendedBy(Repair.Remove(directive));

    private IEnumerable<Finding> HiddenDevices(UnitFacts unit)
    {
        var shown = unit.Binds("BindPaths").Concat(unit.Binds("BindReadOnlyPaths")).Select(static bind => bind.Mount.Destination).ToList();
        foreach (var item in unit.Items("DeviceAllow"))
        {
            if (item.Text.StartsWith("/dev/", StringComparison.Ordinal) && Array.IndexOf(pseudo, item.Text.Substring("/dev/".Length)) < 0 && !shown.Exists(path => UnitPaths.IsBelow(item.Text, path)))
            {
                yield return new Finding(
                    Rule,
                    $"{Written.Setting(unit, "PrivateDevices", "yes")} gives the service a /dev without {item.Text}, so there is nothing to be allowed; {Written.Setting(unit, "DevicePolicy", "closed")} in its stead lets it use that device and no other",
                    item.Origin).Beside([unit.OriginOf("PrivateDevices")]).MendedBy(Repair.Set("PrivateDevices", "no"), Repair.Set("DevicePolicy", "closed"));
            }
        }
    }

    private static bool IsInverted(UnitFacts unit) => unit.Lines("CapabilityBoundingSet").Any(static line => line.Text.StartsWith("~", StringComparison.Ordinal));
}
