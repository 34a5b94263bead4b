using System.Text;

namespace UnitDsl.Systemd;

/// <summary>What <c>systemd-analyze timestamp</c> prints about moments.</summary>
public sealed class TimestampReport
{
    private readonly LocalClock clock;
    private readonly Func<string, TimeZoneRules?> zones;

    /// <summary>A report on a machine in this zone.</summary>
    public TimestampReport(TimeZoneRules local, Func<string, TimeZoneRules?>? zones = null)
    {
        (clock, this.zones) = (new LocalClock(local), zones ?? TimeZoneCatalogue.Find);
    }

    /// <summary>The lines about one moment, asked at this time. False where the text is none.</summary>
    public bool TryWrite(string text, ulong now, StringBuilder output, out TextProblem problem)
    {
        if (!TimestampParser.TryParse(text, now, clock, zones, out var moment, out problem)) return false;
        var normal = TimestampText.Format(moment, clock);
        if (normal != text) CalendarReport.Line(output, "Original form", text);
        CalendarReport.Line(output, "Normalized form", normal);
        if (!clock.ShowsUtc) CalendarReport.Line(output, "(in UTC)", TimestampText.Format(moment, TimeZoneRules.Utc));
        var fraction = moment % TimeUnit.Second;
        CalendarReport.Line(output, "UNIX seconds", $"@{moment / TimeUnit.Second}{(fraction > 0 ? "." + fraction.ToString().PadLeft(6, '0') : "")}");
        CalendarReport.Line(output, "From now", RelativeTime.Format(moment, now));
        return true;
    }
}
