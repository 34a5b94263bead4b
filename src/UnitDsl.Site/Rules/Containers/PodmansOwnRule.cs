using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0715: what is said of the service is said of podman itself, which cannot work like that.</summary>
public sealed class PodmansOwnRule() : QuadletRule(
    new RuleDescriptor("UNIT0715", "A sandbox in which podman itself cannot work", Categories.Containers, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> CheckFile(UnitModel unit, string section)
    {
        if (Value(unit, "Service", "User") is { Text: not ("root" or "0") } user)
            yield return new Finding(Rule, $"User={user.Text} in [Service] is podman's own user, which finds neither its storage nor a session; {(unit.Kind == UnitKind.Container ? "[User] is the one inside" : "leave it out")}, and a container of a user belongs to that user's own systemd", user.Origin);
        if (BooleanGrammar.Parse(unit.Value("Service", "DynamicUser") ?? "") == true)
            yield return new Finding(Rule, "DynamicUser= makes a user for podman itself, who has no storage: the start fails; [User] and [UserNS(\"auto\")] are for what runs inside", Value(unit, "Service", "DynamicUser")!.Origin).MendedBy(Repair.Remove("DynamicUser"));
        if (Value(unit, "Service", "ProtectSystem") is { Text: "strict" } strict && unit.Find("Service", "ReadWritePaths") is null)
            yield return new Finding(Rule, "ProtectSystem=strict takes /var/lib/containers from podman itself (\"storage.lock: read-only file system\"), and nothing from what runs inside; [ReadOnly] is for that", strict.Origin).MendedBy(Repair.Remove("ProtectSystem"));
    }
}
