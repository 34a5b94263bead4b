namespace UnitDsl;

/// <summary>
/// How to tell that the program is healthy: what <see cref="Http"/>, <see cref="Tcp"/> or <see cref="Command"/> asks; without any of them, that the unit is active and was not
/// restarted meanwhile.
/// </summary>
/// <remarks>
/// It is healthy after <see cref="Passes"/> probes in a row that passed while its restart count stayed the same, and unhealthy after <see cref="Retries"/> in a row that failed.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class HealthCheckAttribute : IntentAttribute
{
    /// <summary>A URL that answers with one of <see cref="Status"/>, such as <c>http://127.0.0.1:{Port}/health</c>.</summary>
    public string Http { get; set; } = "";

    /// <summary>The status codes of a good answer: codes and ranges, such as <c>200, 204</c> or <c>200-299</c>. With <see cref="Http"/> only.</summary>
    public string Status { get; set; } = "200-399";

    /// <summary>A text that stands in a good answer, letter by letter; any answer will do where it is empty. With <see cref="Http"/> only.</summary>
    public string Body { get; set; } = "";

    /// <summary>An address that accepts a connection, such as <c>127.0.0.1:{Port}</c>.</summary>
    public string Tcp { get; set; } = "";

    /// <summary>A command that exits with 0.</summary>
    public string Command { get; set; } = "";

    /// <summary>The time between two probes.</summary>
    public string Interval { get; set; } = "5s";

    /// <summary>How long one probe may take.</summary>
    public string Timeout { get; set; } = "5s";

    /// <summary>How many failures in a row make the program unhealthy.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>How many successes in a row make it healthy.</summary>
    public int Passes { get; set; } = 3;

    /// <summary>How long after its start failures do not count yet.</summary>
    public string StartPeriod { get; set; } = "0s";

    /// <summary>
    /// A start of the service is done only when it is healthy, and has failed when it does not get so: whoever is ordered after it waits for that. The check runs as
    /// <c>ExecStartPost=</c>, in the service's own sandbox and as its user. <c>[DependsOn&lt;App&gt;(Healthy = true)]</c> elsewhere switches it on, too.
    /// </summary>
    public bool Gate { get; set; }

    /// <summary>
    /// A service that turns unhealthy while it runs is restarted: a timer of its own, <c>NAME-health.timer</c>, runs the check every <see cref="Interval"/> while the service does.
    /// </summary>
    public bool RestartUnhealthy { get; set; }
}
