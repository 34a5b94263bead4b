namespace UnitDsl.Systemd;

/// <summary>The names of units of time, with their lengths in microseconds.</summary>
internal static class TimeUnit
{
    public const ulong Microsecond = 1;
    public const ulong Millisecond = 1_000;
    public const ulong Second = 1_000_000;
    public const ulong Minute = 60 * Second;
    public const ulong Hour = 60 * Minute;
    public const ulong Day = 24 * Hour;
    public const ulong Week = 7 * Day;
    public const ulong Month = 2_629_800 * Second;
    public const ulong Year = 31_557_600 * Second;

    // A name that starts like another one comes before it, since the first that fits is taken.
    private static readonly (string Name, ulong Length)[] names =
    [
        ("seconds", Second), ("second", Second), ("sec", Second), ("s", Second),
        ("minutes", Minute), ("minute", Minute), ("min", Minute),
        ("months", Month), ("month", Month), ("M", Month),
        ("msec", Millisecond), ("ms", Millisecond), ("m", Minute),
        ("hours", Hour), ("hour", Hour), ("hr", Hour), ("h", Hour),
        ("days", Day), ("day", Day), ("d", Day),
        ("weeks", Week), ("week", Week), ("w", Week),
        ("years", Year), ("year", Year), ("y", Year),
        ("usec", Microsecond), ("us", Microsecond), ("\u03bcs", Microsecond), ("\u00b5s", Microsecond),
    ];

    /// <summary>All names, for suggestions.</summary>
    public static IEnumerable<string> Names
    {
        get
        {
            foreach (var (name, _) in names) yield return name;
        }
    }

    /// <summary>The unit whose name starts here, in microseconds; false when there is none.</summary>
    public static bool TryRead(string text, int at, out int length, out ulong microseconds)
    {
        foreach (var (name, unit) in names)
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0) continue;
            (length, microseconds) = (name.Length, unit);
            return true;
        }

        (length, microseconds) = (0, 0);
        return false;
    }

    /// <summary>The same in nanoseconds, which knows one unit more.</summary>
    public static bool TryReadNanoseconds(string text, int at, out int length, out ulong nanoseconds)
    {
        foreach (var name in new[] { "nsec", "ns" })
        {
            if (string.CompareOrdinal(text, at, name, 0, name.Length) != 0) continue;
            (length, nanoseconds) = (name.Length, 1);
            return true;
        }

        var found = TryRead(text, at, out length, out var microseconds);
        nanoseconds = microseconds * 1000;
        return found;
    }
}
