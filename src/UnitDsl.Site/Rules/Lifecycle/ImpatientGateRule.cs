using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0230: a start that is ended while it may still be waiting for health.</summary>
public sealed class ImpatientGateRule() : ServiceRule(
    new RuleDescriptor("UNIT0230", "A start that is cut off while it waits for health", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private const ulong LeastMargin = 10 * TimeUnit.Second;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit is not { Gate: { } gate, Health: { } health } || service.StartTimeout == TimeSpanParser.Infinity)
            yield break;

        var (start, interval, timeout) = (Microseconds(health.StartPeriodMilliseconds), Microseconds(health.IntervalMilliseconds), Microseconds(health.TimeoutMilliseconds));
        var longest = Lasting.Sum(start, Lasting.Sum(Lasting.Times(Lasting.Sum(interval, timeout), (ulong)health.Retries), Lasting.Times(interval, (ulong)health.Passes)));
        if (longest < service.StartTimeout)
            yield break;

        var said = unit.Value("TimeoutStartSec") ?? unit.Value("TimeoutSec");
        var enough = Lasting.Written(Lasting.Sum(longest, Math.Max(longest / 5, LeastMargin)));
        var sum = $"{(start > 0 ? $"{Written.Span(start)} of StartPeriod + " : "")}{health.Retries} × ({Written.Span(interval)} + {Written.Span(timeout)}) of failures + {health.Passes} × {Written.Span(interval)} of passes";
        yield return new Finding(
            Rule,
            $"The start of '{unit.Unit.TypeName}' waits for its health, for up to {sum} = {Written.Span(longest)}, but TimeoutStartSec={said?.Text ?? "90s, the default,"} ends it after {Written.Span(service.StartTimeout)}; write {Written.Setting(unit, "TimeoutStartSec", enough)}",
            health.Attribute ?? health.Origin)
            .Beside(said is null ? [gate] : [said.Origin, gate])
            .MendedBy(Repair.Set("TimeoutStartSec", enough));
    }

    private static ulong Microseconds(long milliseconds) => Lasting.Times((ulong)milliseconds, TimeUnit.Millisecond);
}
