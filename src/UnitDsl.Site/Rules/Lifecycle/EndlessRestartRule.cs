using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0201: pauses so long, or a window so short, that a service which crashes again and again never trips its start limit.</summary>
public sealed class EndlessRestartRule() : ServiceRule(
    new RuleDescriptor("UNIT0201", "A start limit that cannot trip", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.Restarts || RestartLimit.Of(unit, service) is not { IsOff: false, IsWritten: true, IsTight: true } limit)
            yield break;

        var window = Written.Span(limit.Interval);
        var apart = $"{Written.Span(limit.Apart)} each{(limit.WaitBefore > 0 ? ", ExecStartPre= included," : "")}";
        var pauses = $"{Written.Count((long)limit.Burst, "pause")} of {apart} take {Written.Span(limit.Pauses)}";
        var message = limit.NeverTrips
            ? $"Restart= can never trip its limit: after {Written.Count((long)limit.Burst, "start")} the next one would have to come within {window}, and {pauses}; a service that keeps crashing is started again for ever and never counts as failed"
            : $"Restart= trips its limit only if the service dies within {Written.Span(limit.Slack)} of each start: {pauses} of the {window} that count; one that runs longer before it crashes is started again for ever and never counts as failed";
        yield return new Finding(Rule, $"{message}; write {Written.Setting(unit, "StartLimitIntervalSec", limit.Enough)}", Place(unit))
            .Beside(limit.Places)
            .MendedBy(Repair.Set("StartLimitIntervalSec", limit.Enough));
    }

    // A pause of the record's own breaks a limit that works for others of the pattern.
    private static Origin Place(UnitFacts unit)
    {
        var limit = (unit.Value("StartLimitIntervalSec") ?? unit.Value("StartLimitInterval") ?? unit.Value("StartLimitBurst"))?.Origin ?? unit.Unit.Origin;
        return unit.Value("RestartSec") is { } pause && pause.Origin.TypeId == unit.Unit.TypeId && limit.TypeId != unit.Unit.TypeId ? pause.Origin : limit;
    }
}
