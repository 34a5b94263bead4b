namespace UnitDsl;

/// <summary>How to tell that the program is healthy; exactly one of <see cref="Http"/>, <see cref="Tcp"/> and <see cref="Command"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class HealthCheckAttribute : IntentAttribute
{
    /// <summary>A URL that answers with a status from 200 to 399, such as <c>http://127.0.0.1:{Port}/health</c>.</summary>
    public string Http { get; set; } = "";

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

    /// <summary>How long after its start failures do not count yet.</summary>
    public string StartPeriod { get; set; } = "0s";
}
