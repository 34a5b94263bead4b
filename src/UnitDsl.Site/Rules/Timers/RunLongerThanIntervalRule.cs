using System.Globalization;
using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0507: a run that takes longer than the time between two runs leaves the next ones out.</summary>
public sealed class RunLongerThanIntervalRule() : SiteRule(
    new RuleDescriptor("UNIT0507", "A job that may run longer than its interval", Categories.Timers, Severity.Warning))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var trigger in site.Triggers)
        {
            if (trigger.From.Timer is not { Interval: { } interval } timer || trigger.Target?.Service is not { } service || Longest(service) is not { } longest || longest.Span.Microseconds <= interval)
                continue;

            var every = Written.Span(interval);
            var runs = (longest.Span.Microseconds + interval - 1) / interval;
            var skipped = Written.Count((long)Math.Min(runs - 1, 1_000_000), "run");
            yield return new Finding(
                Rule,
                longest.Directive is null
                    ? $"A run of {trigger.To} sleeps {Written.Span(longest.Span.Microseconds)}, and {trigger.From.Unit.Name} elapses every {every}: a unit that is still running is not started again, so {runs - 1} of {runs} are left out"
                    : $"{longest.Directive}= lets a run of {trigger.To} take {Written.Span(longest.Span.Microseconds)}, and {trigger.From.Unit.Name} elapses every {every}: a run that hangs takes the next {skipped} with it; set it below {every}",
                longest.Span.Origin)
                .Beside(timer.IntervalSaid is { } said ? [said.Origin] : []);
        }
    }

    // What a run takes is not known before it runs: what it may take is, where somebody wrote it, and what it sleeps.
    private static (SaidSpan Span, string? Directive)? Longest(ServiceFacts service)
    {
        if (Sleep(service.Unit) is { } sleep)
            return (sleep, null);
        var directive = service.IsOneshot ? service.Unit.Has("TimeoutStartSec") ? "TimeoutStartSec" : "TimeoutSec" : "RuntimeMaxSec";
        return service.Unit.Span(directive) is { IsInfinite: false, Microseconds: > 0 } span ? (span, directive) : null;
    }

    private static SaidSpan? Sleep(UnitFacts unit)
    {
        ulong total = 0;
        SaidSpan? longest = null;
        foreach (var command in unit.Commands("ExecStartPre").Concat(unit.Commands("ExecStart")))
        {
            if (command.Run is not { Name: "sleep", Arguments.Count: 1 } run || !TryRead(run.Arguments[0], out var span))
                continue;
            total += span;
            if (longest is null || span > longest.Microseconds)
                longest = new SaidSpan(span, run.Arguments[0], command.Arguments.Count == 1 ? command.Locate(command.Arguments[0]) : command.Origin);
        }

        return longest is null ? null : longest with { Microseconds = total };
    }

    // The program's own units, of which m is a minute and d a day.
    private static bool TryRead(string text, out ulong span)
    {
        span = 0;
        var unit = text.Length == 0 ? TimeUnit.Second : text[text.Length - 1] switch { 's' => TimeUnit.Second, 'm' => TimeUnit.Minute, 'h' => TimeUnit.Hour, 'd' => TimeUnit.Day, _ => 0UL };
        var figures = unit == 0 ? text : text.Substring(0, Math.Max(text.Length - 1, 0));
        if (!decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number is < 0 or > 100_000)
            return false;
        span = (ulong)(number * (unit == 0 ? TimeUnit.Second : unit));
        return true;
    }
}
