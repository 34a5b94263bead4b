using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0208: what a oneshot cannot be restarted by; systemd refuses the unit.</summary>
public sealed class OneshotRestartRule() : ServiceRule(
    new RuleDescriptor("UNIT0208", "A oneshot that systemd refuses for its restarts", Categories.Lifecycle, Severity.Error, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.IsOneshot)
            yield break;
        var type = unit.Value("Type") is { } said ? [said.Origin] : Array.Empty<Model.Origin>();

        if (service.Restart is "always" or "on-success")
        {
            yield return new Finding(
                Rule,
                $"A oneshot ends by succeeding, so Restart={service.Restart} would run it for ever: systemd refuses to load the unit; write {Written.Setting(unit, "Restart", "on-failure")}, or a timer if it is to run again and again",
                unit.OriginOf("Restart"))
                .Beside(type)
                .MendedBy(Repair.Set("Restart", "on-failure"));
        }

        if (unit.Value("RestartForceExitStatus") is { } codes)
        {
            yield return new Finding(
                Rule,
                $"A oneshot cannot have RestartForceExitStatus=: systemd 252 refuses to load the unit, and so do the releases around it; write {Written.Setting(unit, "Restart", "on-failure")} instead",
                codes.Origin)
                .Beside(type)
                .MendedBy(Repair.Remove("RestartForceExitStatus"), Repair.Set("Restart", "on-failure"));
        }
    }
}
