using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0204: systemd's own pause and limit use all restarts up within a second or two.</summary>
public sealed class ShortLivedRestartRule() : ServiceRule(
    new RuleDescriptor("UNIT0204", "Restarts that are used up within seconds", Categories.Lifecycle, Severity.Info, HasRepair: true))
{
    private const string Pause = "10";
    private const string Starts = "10";
    private const string Window = "5min";

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        // A pause that somebody chose is left to them, and a terminal's login is restarted by whoever sits before it.
        if (!service.Restarts || !service.IsLongRunning || unit.Has("RestartSec") || unit.Has("TTYPath") || RestartLimit.Of(unit, service) is not { IsOff: false, IsWritten: false } limit)
            yield break;

        yield return new Finding(
            Rule,
            $"Restart={service.Restart} gives up after {Written.Count((long)limit.Burst, "start")} within {Written.Span(limit.Interval)}, and the pauses between them take {Written.Span(limit.Pauses)} in all: "
            + $"a database that is away for a few seconds leaves the service stopped for good; write {Written.Setting(unit, "RestartSec", Pause)}, {Written.Setting(unit, "StartLimitBurst", Starts)} and {Written.Setting(unit, "StartLimitIntervalSec", Window)}",
            unit.OriginOf("Restart"))
            .Beside(limit.Places)
            .MendedBy(Repair.Set("RestartSec", Pause), Repair.Set("StartLimitBurst", Starts), Repair.Set("StartLimitIntervalSec", Window));
    }
}
