namespace UnitDsl.Systemd;

/// <summary>Moments as systemd's tools print them: <c>Thu 2026-01-01 00:00:00 UTC</c>.</summary>
public static class TimestampText
{
    // Neither the beginning nor the end of time is a moment to systemd.
    internal const string None = "-";

    /// <summary>The moment, in microseconds since the epoch, by the clocks of a zone.</summary>
    public static string Format(ulong moment, TimeZoneRules zone) => Format(moment, new LocalClock(zone));

    internal static string Format(ulong moment, LocalClock clock)
    {
        if (moment is 0 or TimeSpanParser.Infinity) return None;
        if (moment > CalendarSearch.LastMoment) return "--- XXXX-XX-XX XX:XX:XX";
        var seconds = (long)(moment / TimeUnit.Second);
        var time = clock.Show(seconds);
        return $"{CalendarFormat.Day(time.Weekday)} {time.Year:0000}-{time.Month + 1:00}-{time.Day:00} {time.Hour:00}:{time.Minute:00}:{time.Second:00} {clock.Rules.At(seconds).Name}";
    }
}
