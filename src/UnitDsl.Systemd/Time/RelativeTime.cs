namespace UnitDsl.Systemd;

/// <summary>How far a moment is from now, in two words of decreasing precision: <c>10 months 19 days ago</c>.</summary>
public static class RelativeTime
{
    public static string Format(ulong moment, ulong now)
    {
        if (moment is 0 or TimeSpanParser.Infinity) return TimestampText.None;
        var past = now > moment;
        var d = past ? now - moment : moment - now;
        var side = past ? " ago" : " left";
        return d switch
        {
            >= TimeUnit.Year => Two(d / TimeUnit.Year, "year", d % TimeUnit.Year / TimeUnit.Month, "month") + side,
            >= TimeUnit.Month => Two(d / TimeUnit.Month, "month", d % TimeUnit.Month / TimeUnit.Day, "day") + side,
            >= TimeUnit.Week => Two(d / TimeUnit.Week, "week", d % TimeUnit.Week / TimeUnit.Day, "day") + side,
            >= 2 * TimeUnit.Day => $"{d / TimeUnit.Day} days{side}",
            >= 25 * TimeUnit.Hour => $"1 day {(d - TimeUnit.Day) / TimeUnit.Hour}h{side}",
            >= 6 * TimeUnit.Hour => $"{d / TimeUnit.Hour}h{side}",
            >= TimeUnit.Hour => $"{d / TimeUnit.Hour}h {d % TimeUnit.Hour / TimeUnit.Minute}min{side}",
            >= 5 * TimeUnit.Minute => $"{d / TimeUnit.Minute}min{side}",
            >= TimeUnit.Minute => $"{d / TimeUnit.Minute}min {d % TimeUnit.Minute / TimeUnit.Second}s{side}",
            >= TimeUnit.Second => $"{d / TimeUnit.Second}s{side}",
            >= TimeUnit.Millisecond => $"{d / TimeUnit.Millisecond}ms{side}",
            > 0 => $"{d}us{side}",
            _ => "now",
        };
    }

    private static string Two(ulong much, string unit, ulong more, string smaller) => $"{Count(much, unit)} {Count(more, smaller)}";

    private static string Count(ulong number, string unit) => $"{number} {unit}{(number == 1 ? "" : "s")}";
}
