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
        var (microseconds, human) = (span.ToString(), TimeSpanFormat.Format(span));

        // The tool strips the blanks off the end of a cell, but not off that of the widest one.
        var isWidest = text.Length >= Math.Max(microseconds.Length, human.Length);
        output.Append("Original: ".PadLeft(Width + 2)).Append(isWidest ? text : text.TrimEnd(' ', '\t', '\r', '\n')).Append('\n');
        CalendarReport.Line(output, "\u03bcs", microseconds, Width);
        CalendarReport.Line(output, "Human", human, Width);
        return true;
    }
}
