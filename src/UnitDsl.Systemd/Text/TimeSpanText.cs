using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Durations as systemd writes them, without the years and months whose lengths nobody expects.</summary>
public static class TimeSpanText
{
    private const ulong Second = 1_000_000;
    private const ulong Day = 24 * 60 * 60 * Second;

    // Two thirds of what 64 bits hold: the parser adds before it checks, so stay clear of the edge.
    private const ulong Longest = 9_000_000_000_000 * Second;

    private static readonly (string Name, ulong Length)[] Units =
    [
        ("d", Day), ("h", 60 * 60 * Second), ("min", 60 * Second), ("s", Second), ("ms", 1000), ("us", 1),
    ];

    /// <summary><c>10s</c>, <c>500ms</c>, <c>1min 30s</c>, <c>infinity</c>; exact to the microsecond, which is as fine as systemd counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, not a number, too long, or above zero but under half a microsecond.</exception>
    public static string FromSeconds(double seconds)
    {
        if (double.IsPositiveInfinity(seconds))
            return "infinity";
        if (double.IsNaN(seconds) || seconds < 0 || seconds > Longest / Second)
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A duration is between zero and infinity.");
        ulong microseconds = (ulong)decimal.Round((decimal)seconds * Second);
        if (microseconds == 0 && seconds > 0)
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "systemd counts microseconds; this would be zero.");
        return FromMicroseconds(microseconds);
    }

    public static string FromMicroseconds(ulong microseconds)
    {
        if (microseconds > Longest)
            throw new ArgumentOutOfRangeException(nameof(microseconds), microseconds, "systemd cannot count that far.");
        if (microseconds == 0)
            return "0";
        if (microseconds % (7 * Day) == 0)
            return $"{microseconds / (7 * Day)}w";

        var text = new StringBuilder();
        foreach (var (name, length) in Units)
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
}
