using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0508: systemd may be a minute late, which is much for a timer that elapses every minute.</summary>
public sealed class CoarseTimerRule() : KindRule(
    UnitKind.Timer, new RuleDescriptor("UNIT0508", "A timer that is finer than its accuracy", Categories.Timers, Severity.Warning, HasRepair: true))
{
    private const ulong Default = TimeUnit.Minute;

    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        var accuracy = unit.Span("AccuracySec");
        if ((unit.Has("AccuracySec") && accuracy is null) || unit.Timer!.Interval is not { } interval || interval > (accuracy?.Microseconds ?? Default) || unit.Timer.IntervalSaid is not { } said)
            yield break;

        var fine = TimerFacts.AccuracyFor(interval);
        yield return new Finding(
            Rule,
            $"This timer elapses every {Written.Span(interval)}, and {(accuracy is null ? "without AccuracySec= " : $"with AccuracySec={accuracy.Text} ")}systemd may put each run off by {Written.Span(accuracy?.Microseconds ?? Default)}: a run comes as late as the next one is due; write {Written.Setting(unit, "AccuracySec", fine)}",
            accuracy?.Origin ?? said.Origin)
            .MendedBy(Repair.Set(unit, "AccuracySec", fine));
    }
}
