using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>How to tell whether a unit is healthy.</summary>
/// <param name="Kind">What is asked: <c>http</c>, <c>tcp</c>, <c>command</c>, or <c>state</c> for what systemd knows of itself.</param>
/// <param name="Target">The URL, the address with its port, or the command line; empty for the state.</param>
/// <param name="Interval">The time between two probes, as it was written.</param>
/// <param name="Timeout">How long one probe may take, as it was written.</param>
/// <param name="Retries">How many failures in a row make it unhealthy.</param>
/// <param name="StartPeriod">How long after a start failures don't count, as it was written.</param>
/// <param name="Origin">Where what is asked was written.</param>
public sealed record HealthCheckModel(string Kind, string Target, string Interval, string Timeout, int Retries, string StartPeriod, Origin Origin)
{
    public const string Http = "http";
    public const string Tcp = "tcp";
    public const string Command = "command";
    public const string State = "state";

    /// <summary>The codes of a good answer over HTTP, as codes and ranges with commas between them and no blanks; empty for other probes.</summary>
    public string Status { get; init; } = "";

    /// <summary>The text that a good answer over HTTP contains; empty where any will do.</summary>
    public string Body { get; init; } = "";

    /// <summary>How many successes in a row make it healthy.</summary>
    public int Passes { get; init; } = 3;

    /// <summary>Its own declaration says that a start waits for it. Whether one does is told by the unit, since others may ask for it, too.</summary>
    public bool IsGate { get; init; }

    /// <summary>The service is restarted when it turns unhealthy.</summary>
    public bool RestartsUnhealthy { get; init; }

    /// <summary>The attribute as a whole: the place to show for what comes of it.</summary>
    public Origin? Attribute { get; init; }

    /// <summary>What is asked, with the way back for its parts.</summary>
    public Word? Written { get; init; }

    /// <summary>Where the start period was written; null where it was not.</summary>
    public Origin? StartPeriodOrigin { get; init; }

    public long IntervalMilliseconds => Milliseconds(Interval);

    public long TimeoutMilliseconds => Milliseconds(Timeout);

    public long StartPeriodMilliseconds => Milliseconds(StartPeriod);

    /// <summary>Where some characters of what is asked were written.</summary>
    public Origin Locate(int start, int length) => Written?.Locate(start, length) ?? Origin;

    /// <summary>A time as it is written, in whole milliseconds, rounded up so that none becomes nothing. The one place where that is done.</summary>
    public static long Milliseconds(string span) =>
        TimeSpanParser.TryParse(span, out var microseconds) ? (long)Math.Min((microseconds / TimeUnit.Millisecond) + (microseconds % TimeUnit.Millisecond > 0 ? 1UL : 0), long.MaxValue) : 0;
}
