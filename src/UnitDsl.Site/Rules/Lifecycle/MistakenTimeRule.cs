using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0226: a time that systemd reads as something far from what was meant.</summary>
public sealed class MistakenTimeRule() : UnitRule(
    new RuleDescriptor("UNIT0226", "A time that comes to something else", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private const ulong LeastMilliseconds = 1000;

    // In these, thousands of seconds are thousands of milliseconds that were meant.
    private static readonly string[] pauses = ["RestartSec", "WatchdogSec", "RestartMaxDelaySec"];
    private static readonly string[] timeouts = ["TimeoutStartSec", "TimeoutStopSec", "TimeoutSec", "TimeoutAbortSec"];

    protected override IEnumerable<Finding> Check(UnitFacts unit)
    {
        foreach (var setting in unit.Unit.Settings)
        {
            // A timer may well wait for months.
            if (setting.Section == "Timer" || !setting.Name.EndsWith("Sec", StringComparison.Ordinal))
                continue;
            foreach (var assignment in setting.Assignments)
            {
                var text = assignment.Text;
                if (!TimeSpanParser.TryParse(text, out var span) || span == TimeSpanParser.Infinity)
                    continue;
                if (Month(text) is >= 0 and var at)
                    yield return OfMonths(setting.Name, assignment, span, at);
                else if (Milliseconds(setting.Name, Number(unit, text.Trim(), span)) is { } meant)
                    yield return OfMilliseconds(setting.Name, Number(unit, text.Trim(), span), assignment, span, meant);
            }
        }
    }

    private Finding OfMonths(string directive, Assignment assignment, ulong span, int at) => new Finding(
        Rule,
        $"'M' is months: {directive}={assignment.Text.Trim()} comes to {Days(span)}; minutes are written {assignment.Text.Substring(0, at).Trim()}min",
        assignment.Locate(at, 1))
        .MendedBy(Repair.Replace("M", "min"));

    private Finding OfMilliseconds(string directive, string text, Assignment assignment, ulong span, string meant) => new Finding(
        Rule,
        $"A number alone is seconds: {directive}={text} comes to {Written.Span(span)}; if milliseconds were meant, write {text}ms or {meant}, and if not, {Lasting.Exactly(span)}",
        assignment.Locate(0, assignment.Text.Length))
        .MendedBy(Repair.Set(directive, meant))
        .MendedBy(Repair.Set(directive, Lasting.Exactly(span)));

    private static string Days(ulong span) => span >= 2 * TimeUnit.Day ? $"{span / TimeUnit.Day} days" : Written.Span(span);

    private static int Month(string text)
    {
        for (var at = text.IndexOf('M'); at > 0; at = text.IndexOf('M', at + 1))
        {
            if (text.Substring(0, at).TrimEnd() is { Length: > 0 } before && before[before.Length - 1] is >= '0' and <= '9' && (at + 1 == text.Length || !char.IsLetter(text[at + 1])))
                return at;
        }

        return -1;
    }

    // A number in C# has become a span by now; nobody writes these spans out by hand.
    private static string Number(UnitFacts unit, string text, ulong span) =>
        unit.Unit.Dialect != Dialect.File && span % (LeastMilliseconds * TimeUnit.Second) == 0 && text.IndexOf(' ') > 0 && text[text.Length - 1] == 's' && text == Lasting.Exactly(span)
            ? (span / TimeUnit.Second).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : text;

    private static string? Milliseconds(string directive, string text)
    {
        var least = pauses.Contains(directive) ? LeastMilliseconds : timeouts.Contains(directive) ? 5 * LeastMilliseconds : ulong.MaxValue;
        return text.Length is > 3 and < 9 && text.All(static c => c is >= '0' and <= '9') && ulong.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var number && number >= least && number % LeastMilliseconds == 0
            ? Lasting.Exactly(number * TimeUnit.Millisecond)
            : null;
    }
}
