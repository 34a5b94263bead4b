using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>Reckoning with time spans of any length.</summary>
internal static class Lasting
{
    private const ulong Longest = TimeUnit.Year;

    private static readonly ulong[] round =
    [
        10, 15, 20, 30, 45, 60, 90, 2 * 60, 3 * 60, 4 * 60, 5 * 60, 6 * 60, 8 * 60, 10 * 60, 15 * 60, 20 * 60, 30 * 60, 45 * 60, 60 * 60, 75 * 60, 90 * 60, 2 * 3600, 3 * 3600, 4 * 3600, 6 * 3600, 8 * 3600, 12 * 3600,
    ];

    public static ulong Sum(ulong one, ulong other) => one > TimeSpanParser.Infinity - other ? TimeSpanParser.Infinity : one + other;

    public static ulong Times(ulong span, ulong count) => count > 0 && span > TimeSpanParser.Infinity / count ? TimeSpanParser.Infinity : span * count;

    /// <summary>At least as long, as people would say it, and as it stands in a unit file.</summary>
    public static string Written(ulong atLeast)
    {
        foreach (var seconds in round)
        {
            if (seconds * TimeUnit.Second >= atLeast)
                return TimeSpanText.FromMicroseconds(seconds * TimeUnit.Second);
        }

        var days = ((Math.Min(atLeast, Longest) - 1) / TimeUnit.Day) + 1;
        return TimeSpanText.FromMicroseconds(days * TimeUnit.Day);
    }

    /// <summary>Just so long.</summary>
    public static string Exactly(ulong microseconds) => TimeSpanText.FromMicroseconds(microseconds);

    /// <summary>A time as <c>sleep</c> and its kind take it: <c>10</c>, <c>1.5</c>, <c>2m</c>; null where it is none, or has no end.</summary>
    public static ulong? OfShell(string text)
    {
        var digits = text.TrimEnd('s', 'm', 'h', 'd');
        if (text.Length - digits.Length > 1 || digits.Length is 0 or > 9 || digits.Any(static c => c is not ((>= '0' and <= '9') or '.')))
            return null;
        var unit = text[text.Length - 1] switch { 'm' => "min", 'h' => "h", 'd' => "d", _ => "s" };
        return TimeSpanParser.TryParse(digits + unit, out var span) ? span : null;
    }
}
