using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>How to tell that a unit is healthy, as facts.</summary>
internal static class HealthFacts
{
    // Without a check, a unit is healthy that is active and stays so.
    private const string DefaultKind = "state";
    private const string DefaultTimes = "2000 5000 3 2 0";

    private const int DefaultPasses = 2;
    private const string DefaultStatus = "200-399";

    public static IEnumerable<(string Key, string Value)> Of(UnitSummary unit)
    {
        if (unit.Health is not { } health)
        {
            yield return ("health", DefaultKind);
            yield return ("health-times", DefaultTimes);
            yield break;
        }

        yield return ("health", health.Kind + " " + health.Target);
        if (health.Kind == "http")
            yield return ("health-status", DefaultStatus);
        yield return ("health-times", $"{Milliseconds(health.Interval)} {Milliseconds(health.Timeout)} {health.Retries} {DefaultPasses} {Milliseconds(health.StartPeriod)}");
    }

    // A time without an end is one that nobody lives to see.
    private static ulong Milliseconds(string span) =>
        TimeSpanParser.TryParse(span, out var microseconds) && microseconds != TimeSpanParser.Infinity
            ? Math.Min(microseconds / TimeUnit.Millisecond, LongestInMilliseconds)
            : LongestInMilliseconds;

    private const ulong LongestInMilliseconds = 100UL * 365 * 24 * 3600 * 1000;
}
