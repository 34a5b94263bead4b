using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Timers;

/// <summary>UNIT0503: a calendar event whose moments are all over, or of which there is none.</summary>
public sealed class NeverElapsesRule() : KindRule(
    UnitKind.Timer, new RuleDescriptor("UNIT0503", "A calendar event that never comes", Categories.Timers, Severity.Warning))
{
    private static readonly string[] months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly int[] longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    protected override IEnumerable<Finding> CheckKind(UnitFacts unit)
    {
        foreach (var calendar in unit.Timer!.Calendars)
        {
            if (calendar.Next(TimerFacts.Reference, out _) is CalendarOutcome.Found or CalendarOutcome.TooLate)
                continue;

            yield return new Finding(
                Rule,
                $"'{calendar.Text}' never comes: {Why(calendar)}; systemd takes it without a word, and systemctl list-timers shows no next run",
                calendar.Origin);
        }
    }

    // The machine's own zone is not known here.
    private static string Shown(ulong moment, CalendarSpec spec)
    {
        var text = TimestampText.Format(moment, spec.ZoneRules ?? TimeZoneRules.Utc);
        return spec.IsUtc || spec.Zone is not null ? text : text.Substring(0, text.LastIndexOf(' '));
    }

    private static string Why(SaidCalendar calendar)
    {
        if (calendar.Next(0, out var first) == CalendarOutcome.Found)
        {
            var last = first;
            for (var i = 0; i < 1000 && calendar.Next(last, out var next) == CalendarOutcome.Found; i++)
                last = next;
            return first == last
                ? $"its only moment was {Shown(last, calendar.Spec)}; write * for the year to have it every year"
                : "all years that it names are over";
        }

        var spec = calendar.Spec;
        if (!spec.CountsFromMonthEnd && spec.Days.Count == 1 && spec.Days[0].Repeat == 0 && spec.Months.Count == 1 && spec.Months[0].Repeat == 0)
        {
            var (month, day) = (spec.Months[0].Start, spec.Days[0].Start);
            if (month is >= 1 and <= 12 && day > longest[month - 1])
                return $"{months[month - 1]} has no day {day}; the last day of a month is written *-{month:00}~01";
        }

        return "no day fits all that it asks for";
    }
}
