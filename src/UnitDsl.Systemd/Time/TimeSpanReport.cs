using System.Text;

namespace UnitDsl.Systemd;

/// <summary>What <c>systemd-analyze timespan</c> prints about time spans.</summary>
public static class TimeSpanReport
{
    private const int Width = 8;

    /// <summary>The lines about one span. False where the text is none.</summary>
    public static bool TryWrite(string text, StringBuilder output, out TextProblem problem)
    {
        if (!TimeSpanParser.TryParse(text, TimeSpanParser.Seconds, out var span, out problem)) return false;
        CalendarReport.Line(output, "Original", text, Width);
        CalendarReport.Line(output, "\u03bcs", span.ToString(), Width);
        CalendarReport.Line(output, "Human", TimeSpanFormat.Format(span), Width);
        return true;
    }
}
