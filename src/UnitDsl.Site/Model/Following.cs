using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A gate: it opens something outside while another unit is healthy, and closes it otherwise.</summary>
/// <param name="Name">The other unit's name; empty where it is named by its type.</param>
/// <param name="TypeId">The other unit's type; null where it is named by its name.</param>
/// <param name="Programs">What its commands run.</param>
/// <param name="Origin">The attribute.</param>
public sealed record Following(string Name, string? TypeId, EquatableArray<string> Programs, Origin Origin) : Intention(Origin)
{
    /// <summary>The time between two probes; null where the other unit's check says it.</summary>
    public long? IntervalMilliseconds { get; init; }

    /// <summary>How many failures in a row close; null where the other unit's check says it.</summary>
    public int? Failures { get; init; }

    /// <summary>How many successes in a row open; null where the other unit's check says it.</summary>
    public int? Passes { get; init; }

    /// <summary>How long one call of a command may take.</summary>
    public long TimeoutMilliseconds { get; init; }

    /// <summary>Its own lines in the journal are objects of JSON.</summary>
    public bool LogsJson { get; init; }
}
