using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0216: settings that are fine one by one, and that systemd refuses together.</summary>
public sealed class RefusedCombinationRule() : ServiceRule(
    new RuleDescriptor("UNIT0216", "Type=dbus without BusName=, and other settings that systemd refuses together", Categories.Lifecycle, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Value("Type") is { Text: "dbus" } bus && !unit.Has("BusName"))
        {
            yield return new Finding(
                Rule,
                $"Type=dbus waits for a name on the bus, and BusName= does not say which: systemd refuses to load the unit; write {Written.Setting(unit, "BusName", "org.example.Name")} with the name that the program takes",
                bus.Origin);
        }

        if (unit.Value("ExitType") is { Text: "cgroup" } exit && service.IsOneshot)
        {
            yield return new Finding(Rule, "A oneshot is over when its command ends, so ExitType=cgroup cannot be: systemd refuses to load the unit; leave it out", exit.Origin)
                .Beside([unit.OriginOf("Type")])
                .MendedBy(Repair.Remove("ExitType"));
        }

        if (unit.Has("PAMName") && unit.Value("KillMode") is { Text: "none" or "process" } kill)
        {
            yield return new Finding(
                Rule,
                $"With PAMName= a process of the session has to go with the service, so KillMode={kill.Text} cannot be: systemd refuses to load the unit; write {Written.Setting(unit, "KillMode", "mixed")}",
                kill.Origin)
                .Beside([unit.OriginOf("PAMName")])
                .MendedBy(Repair.Set("KillMode", "mixed"));
        }

        if (service.Type == "forking" && unit.IsOn("PrivatePIDs"))
        {
            yield return new Finding(
                Rule,
                $"With PrivatePIDs= the first process takes all others with it when it ends, so Type=forking cannot be: systemd refuses to load the unit; write {Written.Setting(unit, "Type", "exec")} and keep the program in the foreground",
                unit.OriginOf("Type"))
                .Beside([unit.OriginOf("PrivatePIDs")]);
        }
    }
}
