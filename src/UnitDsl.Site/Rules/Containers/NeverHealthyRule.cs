using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0711, UNIT0712: a start that waits for health and cannot get it, or does not end when it does not come.</summary>
public sealed class NeverHealthyRule() : QuadletRule(
    new RuleDescriptor("UNIT0711", "A start that waits for a health that nobody asks for", Categories.Containers, Severity.Error),
    new RuleDescriptor("UNIT0712", "A start that hangs while the health check fails", Categories.Containers, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> CheckFile(UnitModel unit, string section)
    {
        if (unit.Kind != UnitKind.Container || Value(unit, section, "Notify") is not { Text: "healthy" } notify)
            yield break;

        var check = Value(unit, section, "HealthCmd");
        if (check is null)
        {
            // The image may bring one of its own; who says how often it is asked knows of it.
            if (unit.Find(section, "HealthInterval") is null)
                yield return new Finding(Rule, "Notify=healthy, and no health check is declared: unless the image brings one, podman refuses to run it (\"requires a healthcheck to be set\"); write [HealthCheck(…)] or [HealthCmd(…)]", notify.Origin);
            yield break;
        }

        if (check.Text == "none")
            yield return new Finding(Rule, "Notify=healthy, and HealthCmd=none switches the check off: the start hangs until its timeout, and fails", check.Origin).Beside([notify.Origin]);
        else if (Value(unit, section, "HealthInterval") is { Text: "disable" } interval)
            yield return new Finding(Rule, "Notify=healthy, and HealthInterval=disable means that nobody asks: the start hangs until its timeout, and fails", interval.Origin).Beside([notify.Origin]);
        else if (Value(unit, section, "HealthOnFailure") is null or { Text: "none" })
            yield return new Finding(Descriptors[1], "Notify=healthy without HealthOnFailure=: a container that does not get healthy is left as it is, and the start hangs until TimeoutStartSec=; write [HealthOnFailure(HealthFailureAction.Kill)]", notify.Origin).MendedBy(Repair.Set("HealthOnFailure", "kill"));
    }
}
