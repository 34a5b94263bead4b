namespace UnitDsl;

/// <summary>
/// The service is a gate: something outside, such as a tunnel or a firewall's port, is open only while another unit is healthy. It closes when that unit stops, crashes or
/// fails its check, and opens again by itself.
/// </summary>
/// <remarks>
/// Its program is UnitDsl's own, so it has no <c>[ExecStart]</c>; it runs as the service's user and in its sandbox. <see cref="Close"/> is run whenever it is not certain that the
/// gate is closed: at each start, at each end, and after an <see cref="Open"/> that failed. It must succeed when there is nothing to close.
/// <code>
/// [Follows("proxy", Open = "/usr/bin/tailscale funnel --bg 8085", Close = "/usr/bin/tailscale funnel reset"), RunAs("server")]
/// public sealed record TailscaleGate() : Service;
/// </code>
/// </remarks>
/// <param name="unit">The unit's name; <c>.service</c> is the default suffix.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class FollowsAttribute(string unit) : IntentAttribute
{
    /// <summary>The unit's name.</summary>
    public string Unit { get; } = unit;

    /// <summary>The command that opens, in the syntax of <c>ExecStart=</c>, without a prefix.</summary>
    public string Open { get; set; } = "";

    /// <summary>The command that closes, in the syntax of <c>ExecStart=</c>, without a prefix.</summary>
    public string Close { get; set; } = "";

    /// <summary>The time between two probes; that of the other unit's <c>[HealthCheck]</c> unless it is said here, and without one 5 s.</summary>
    public string Interval { get; set; } = "";

    /// <summary>How many failures in a row close; <c>Retries</c> of the other unit's <c>[HealthCheck]</c> unless it is said here. A unit that does not run closes at once.</summary>
    public int Failures { get; set; }

    /// <summary>How many successes in a row open; <c>Passes</c> of the other unit's <c>[HealthCheck]</c> unless it is said here.</summary>
    public int Passes { get; set; }

    /// <summary>How long one call of a command may take.</summary>
    public string Timeout { get; set; } = "10s";

    /// <summary>Its own lines in the journal are objects of JSON.</summary>
    public bool JsonLog { get; set; }
}

/// <inheritdoc cref="FollowsAttribute"/>
/// <typeparam name="T">The unit.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class FollowsAttribute<T> : IntentAttribute
    where T : Unit
{
    /// <inheritdoc cref="FollowsAttribute.Open"/>
    public string Open { get; set; } = "";

    /// <inheritdoc cref="FollowsAttribute.Close"/>
    public string Close { get; set; } = "";

    /// <inheritdoc cref="FollowsAttribute.Interval"/>
    public string Interval { get; set; } = "";

    /// <inheritdoc cref="FollowsAttribute.Failures"/>
    public int Failures { get; set; }

    /// <inheritdoc cref="FollowsAttribute.Passes"/>
    public int Passes { get; set; }

    /// <inheritdoc cref="FollowsAttribute.Timeout"/>
    public string Timeout { get; set; } = "10s";

    /// <inheritdoc cref="FollowsAttribute.JsonLog"/>
    public bool JsonLog { get; set; }
}
