using System.Text;

namespace UnitDsl.Systemd;

/// <summary>What <c>systemd-analyze calendar</c> prints about calendar events.</summary>
public sealed class CalendarReport
{
    private readonly LocalClock clock;
    private readonly CalendarZones zones;
    private readonly ulong now;

    /// <summary>A report made at this time, in microseconds since the epoch, on a machine in this zone.</summary>
    public CalendarReport(ulong now, TimeZoneRules local, Func<string, TimeZoneRules?>? zones = null)
    {
        (this.now, clock) = (now, new LocalClock(local));
        this.zones = new CalendarZones(zones ?? TimeZoneCatalogue.Find);
    }

    /// <summary>The time that somebody wants to start from, such as <c>tomorrow</c>.</summary>
    public bool TryReadBaseTime(string text, out ulong baseTime, out TextProblem problem) =>
        TimestampParser.TryParse(text, now, clock, zones.Find, out baseTime, out problem);

    /// <summary>The lines about one event with so many of its moments after the base time. False where the text is no event.</summary>
    public bool TryWrite(string text, ulong baseTime, int iterations, StringBuilder output, out TextProblem problem)
    {
        var (standard, daylight) = clock.Names;
        var known = zones with { LocalStandard = standard, LocalDaylight = daylight };
        if (!CalendarSpec.TryParse(text, known, out var spec, out problem))
        {
            // The tool looks whether it is a time stamp then. The clock is asked for that, which decides what names it knows next.
            TimestampParser.TryParse(text, now, clock, zones.Find, out _, out _);
            return false;
        }

        var normal = spec.ToString();
        var lines = new StringBuilder();
        if (normal != text) Line(lines, "Original form", text);
        Line(lines, "Normalized form", normal);
        var after = baseTime;
        for (var i = 1; i <= iterations; i++)
        {
            var outcome = CalendarSearch.Next(spec, after, clock, out after);
            if (outcome == CalendarOutcome.Never)
            {
                if (i == 1) Line(lines, "Next elapse", "never");
                break;
            }

            if (outcome != CalendarOutcome.Found)
            {
                problem = new TextProblem(0, text.Length, outcome == CalendarOutcome.TooLate ? "the next time is too far away" : "systemd gives up looking for the next time: there is hardly one", null);
                return false;
            }

            Line(lines, i == 1 ? "Next elapse" : $"Iter. #{i}", TimestampText.Format(after, clock));
            if (!clock.ShowsUtc) Line(lines, "(in UTC)", TimestampText.Format(after, TimeZoneRules.Utc));
            Line(lines, "From now", RelativeTime.Format(after, now));
        }

        output.Append(lines);
        return true;
    }

    internal static void Line(StringBuilder output, string label, string value, int width = 15) =>
        output.Append(label.PadLeft(width)).Append(": ").Append(value.TrimEnd(' ', '\t', '\r', '\n')).Append('\n');
}
