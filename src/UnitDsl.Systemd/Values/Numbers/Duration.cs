namespace UnitDsl.Systemd;

/// <summary>Time spans as values of directives.</summary>
internal static class Duration
{
    public const ulong Infinity = TimeSpanParser.Infinity;

    private const ulong Day = TimeUnit.Day;

    // One more day, and systemd would not take the number of days.
    private const ulong MostDays = (ulong.MaxValue / Day) - 1;

    private static readonly (string Name, ulong Length)[] units = [("h", TimeUnit.Hour), ("min", TimeUnit.Minute), ("s", TimeUnit.Second), ("ms", TimeUnit.Millisecond), ("us", TimeUnit.Microsecond)];

    /// <summary>The span in microseconds, where a bare number counts this many of them.</summary>
    public static bool TryParse(string text, ulong unit, out ulong span, out TextProblem problem) =>
        TimeSpanParser.TryParse(text, unit, out span, out problem);

    /// <summary>The span in nanoseconds.</summary>
    public static bool TryParseNanoseconds(string text, out ulong span, out TextProblem problem) =>
        TimeSpanParser.TryParseNanoseconds(text, 1, out span, out problem);

    /// <summary>In units whose length everybody knows, read again as the same.</summary>
    public static string Format(ulong microseconds)
    {
        if (microseconds == Infinity)
            return "infinity";
        if (microseconds == 0)
            return "0";
        var text = new System.Text.StringBuilder();
        var days = Math.Min(microseconds / Day, MostDays);
        microseconds -= days * Day;
        if (days > 0)
            text.Append(days).Append('d');
        foreach (var (name, length) in units)
        {
            if (microseconds < length)
                continue;
            if (text.Length > 0)
                text.Append(' ');
            text.Append(microseconds / length).Append(name);
            microseconds %= length;
        }

        return text.ToString();
    }

    public static string FormatNanoseconds(ulong nanoseconds)
    {
        if (nanoseconds == Infinity)
            return "infinity";
        var (whole, rest) = (nanoseconds / 1000, nanoseconds % 1000);
        return rest == 0 ? whole == 0 ? "0" : Format(whole) : whole == 0 ? $"{rest}ns" : $"{Format(whole)} {rest}ns";
    }
}
