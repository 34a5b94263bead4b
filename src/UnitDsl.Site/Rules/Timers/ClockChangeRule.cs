using System.Collections.Concurrent;
using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0510: in the night in which clocks go forward there is no 02:30, and nothing runs then.</summary>
public sealed class ClockChangeRule() : KindRule(
    UnitKind.Timer, new RuleDescriptor("UNIT0510", "A time of day that is left out when clocks go forward", Categories.Timers, Severity.Info))
{
    // Where no zone is written, that of the machine counts; these two stand for most that change their clocks, both at 02:00.
    private static readonly string[] usual = ["Europe/Berlin", "America/New_York"];

    private const int UsualHour = 2;

    // As in "Sun 2026-03-29".
    private const int DateLength = 14;

    private static readonly ConcurrentDictionary<string, List<(ulong From, ulong End)>> gaps = new(StringComparer.Ordinal);

    private const ulong Fine = 3 * TimeUnit.Hour;
    private const long Day = 86_400;
    private const long Searched = 400 * Day;

    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        foreach (var calendar in unit.Timer!.Calendars)
        {
            var spec = calendar.Spec;
            if (spec.IsUtc || spec.LocalName is not null || spec.Hours.Count == 0 || spec.Hours.Any(static hour => hour.Repeat > 0) || (spec.Zone is null && !MayBeAt(spec, UsualHour)))
                continue;

            // What runs by the hour does without one of them.
            var dates = (spec.Zone is { } zone ? [zone] : usual).Select(name => LeftOut(calendar, name)).OfType<string>().ToList();
            if (dates.Count == (spec.Zone is null ? usual.Length : 1) && TimerFacts.ShortestOf([calendar]) >= Fine)
                yield return new Finding(Rule, Message(calendar, dates), calendar.Origin);
        }
    }

    private static bool MayBeAt(CalendarSpec spec, int hour) => spec.Hours.Any(part => part.Start == hour || (part.Stop >= 0 && part.Start < hour && part.Stop >= hour));

    private static string Message(SaidCalendar calendar, List<string> dates) => calendar.Spec.Zone is { } zone
        ? $"'{calendar.Text}' is left out when clocks go forward in {zone}: there is no such time on {dates[0]}, and the next run is a day or more later; write an hour that every day has, or UTC"
        : $"'{calendar.Text}' is in the time of whatever zone the machine is in, and left out where clocks go forward over it: on {dates[0]} in {usual[0]}, on {dates[1]} in {usual[1]}; write an hour that every day has, or UTC behind it";

    /// <summary>The date on which a change of clocks leaves an event out; null where none does.</summary>
    private static string? LeftOut(SaidCalendar calendar, string zone)
    {
        var missing = gaps.GetOrAdd(zone, static name => Gaps(name));
        if (missing.Count == 0 || !CalendarSpec.TryParse(WithoutZone(calendar), out var wall, out _))
            return null;

        foreach (var (from, end) in missing)
        {
            if (wall.Next(from - 1, TimeZoneRules.Utc, out var shown) == CalendarOutcome.Found && shown < end)
                return TimestampText.Format(shown, TimeZoneRules.Utc) is { Length: > DateLength } text ? text.Substring(0, DateLength) : null;
        }

        return null;
    }

    // Read as universal time, an event tells what clocks on the wall would show; so these are moments of such clocks.
    private static List<(ulong From, ulong End)> Gaps(string zone)
    {
        const long First = (long)(TimerFacts.Reference / TimeUnit.Second);
        var found = new List<(ulong, ulong)>();
        if (TimeZoneCatalogue.Find(zone) is not { } rules)
            return found;

        for (var day = First; day < First + Searched; day += Day)
        {
            var (before, after) = (rules.At(day).Offset, rules.At(day + Day).Offset);
            if (after > before)
                found.Add((Moment(Change(rules, day, day + Day) + before), Moment(Change(rules, day, day + Day) + after)));
        }

        return found;
    }

    private static long Change(TimeZoneRules rules, long low, long high)
    {
        var offset = rules.At(low).Offset;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (rules.At(middle).Offset == offset)
                low = middle;
            else
                high = middle;
        }

        return high;
    }

    private static ulong Moment(long seconds) => (ulong)seconds * TimeUnit.Second;

    private static string WithoutZone(SaidCalendar calendar) =>
        calendar.Spec.Zone is { } zone && calendar.Text.EndsWith(zone, StringComparison.Ordinal) ? calendar.Text.Substring(0, calendar.Text.Length - zone.Length).Trim() : calendar.Text;
}
