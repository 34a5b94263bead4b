using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0510: in the night in which clocks go forward there is no 02:30, and nothing runs then.</summary>
public sealed class ClockChangeRule() : KindRule(
    UnitKind.Timer, new RuleDescriptor("UNIT0510", "A time of day that is left out when clocks go forward", Categories.Timers, Severity.Info))
{
    // Where no zone is written, that of the machine counts; these two stand for most that change their clocks, both at 02:00.
    private static readonly string[] usual = ["Europe/Berlin", "America/New_York"];

    private const ulong Fine = 3 * TimeUnit.Hour;
    private const long Day = 86_400;
    private const long Searched = 400 * Day;

    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        foreach (var calendar in unit.Timer!.Calendars)
        {
            var spec = calendar.Spec;

            // What runs by the hour does without one of them.
            if (spec.IsUtc || spec.LocalName is not null || spec.Hours.Count == 0 || spec.Hours.Any(static hour => hour.Repeat > 0) || TimerFacts.ShortestOf([calendar]) < Fine)
                continue;

            var gaps = (spec.Zone is { } zone ? [zone] : usual).Select(name => LeftOut(calendar, name)).OfType<string>().ToList();
            if (gaps.Count == (spec.Zone is null ? usual.Length : 1))
                yield return new Finding(Rule, Message(calendar, gaps), calendar.Origin);
        }
    }

    private static string Message(SaidCalendar calendar, List<string> gaps) => calendar.Spec.Zone is { } zone
        ? $"'{calendar.Text}' is left out when clocks go forward in {zone}: there is no such time on {gaps[0]}, and the next run is a day or more later; write an hour that every day has, or UTC"
        : $"'{calendar.Text}' is in the time of whatever zone the machine is in, and left out where clocks go forward over it: on {gaps[0]} in {usual[0]}, on {gaps[1]} in {usual[1]}; write an hour that every day has, or UTC behind it";

    /// <summary>The date on which a change of clocks leaves an event out; null where none does.</summary>
    private static string? LeftOut(SaidCalendar calendar, string zone)
    {
        if (TimeZoneCatalogue.Find(zone) is not { } rules || !CalendarSpec.TryParse(WithoutZone(calendar), out var wall, out _))
            return null;

        const long First = (long)(TimerFacts.Reference / TimeUnit.Second);
        for (var day = First; day < First + Searched; day += Day)
        {
            var (before, after) = (rules.At(day).Offset, rules.At(day + Day).Offset);
            if (after <= before)
                continue;

            // Read as universal time, the event tells what clocks on the wall would show.
            var (from, end) = (Moment(Change(rules, day, day + Day) + before), Moment(Change(rules, day, day + Day) + after));
            if (wall.Next(from - 1, TimeZoneRules.Utc, out var shown) == CalendarOutcome.Found && shown < end)
                return TimestampText.Format(shown, TimeZoneRules.Utc) is { Length: > 14 } text ? text.Substring(0, 14) : null;
        }

        return null;
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
