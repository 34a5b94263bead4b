using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0202: a service that restarts itself fails only by its start limit; where that never trips, OnFailure= waits for ever.</summary>
public sealed class SilentFailureHandlerRule() : ServiceRule(
    new RuleDescriptor("UNIT0202", "OnFailure= that is never acted on", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        // Of other words of Restart=, and of listed exit codes, some failures are left for the handler.
        if (!unit.Has("OnFailure") || service.Restart is not ("always" or "on-failure") || unit.Has("RestartPreventExitStatus"))
            yield break;
        if (RestartLimit.Of(unit, service) is not { } limit || !(limit.IsOff || limit.NeverTrips || (limit.IsTight && limit.IsWritten)))
            yield break;

        var handler = unit.Items("OnFailure").FirstOrDefault();
        if (handler is null)
            yield break;

        var why = limit.IsOff
            ? $"and {(service.StartLimitInterval == 0 ? "StartLimitIntervalSec=0" : "StartLimitBurst=0")} switches that off"
            : limit.NeverTrips
                ? $"which cannot happen: {Written.Count((long)limit.Burst, "pause")} of {Written.Span(limit.Apart)} take {Written.Span(limit.Pauses)}, and only starts within {Written.Span(limit.Interval)} count"
                : $"which happens only if it dies within {Written.Span(limit.Slack)} of each of {Written.Count((long)limit.Burst, "start")} in {Written.Span(limit.Interval)}";
        var window = Repair.Set("StartLimitIntervalSec", limit.Enough);
        yield return new Finding(
            Rule,
            $"OnFailure= would not be acted on: with Restart={service.Restart} the service counts as failed only when it trips its start limit, {why}; write {Written.Setting(unit, "StartLimitIntervalSec", limit.Enough)}",
            handler.Origin)
            .Beside(limit.Places)
            .MendedBy(limit.Burst == 0 ? [window, Repair.Set("StartLimitBurst", "5")] : [window]);
    }
}
