namespace UnitDsl.Systemd;

/// <summary>Time spans as values: the only place that knows who reads them.</summary>
internal static class Duration
{
    public const ulong Infinity = ulong.MaxValue;

    private const ulong Day = 86_400_000_000;

    // One more day, and systemd would not take the number of days.
    private const ulong MostDays = (ulong.MaxValue / Day) - 1;

    private static readonly (string Name, ulong Length)[] units = [("h", 3_600_000_000), ("min", 60_000_000), ("s", 1_000_000), ("ms", 1_000), ("us", 1)];

    /// <summary>The span in microseconds, where a bare number counts this many of them.</summary>
    public static bool TryParse(string text, ulong unit, out ulong span, out TextProblem problem)
    {
        problem = default;
        if (unit == 1 && WholeNumber.TryParse(text, 10, out _, out span, out _))
            return true;
        if (TimeSpanParser.TryParse(text, out span))
            return true;
        problem = new TextProblem(0, text.Length, $"{WholeNumber.Shown(text)} is no time span", null);
        return false;
    }

    /// <summary>The span in nanoseconds.</summary>
    public static bool TryParseNanoseconds(string text, out ulong span, out TextProblem problem) => TryParse(text, 1, out span, out problem);

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
