namespace UnitDsl.Site.Model;

/// <summary>What one unit can ask of another.</summary>
public enum RequestKind
{
    /// <summary>That its start is done only when it is healthy.</summary>
    Healthy,
}

/// <summary>Something that a unit asks of another one, and that changes the other's own text.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Name">The other unit's name; empty where it is named by its type.</param>
/// <param name="TypeId">The other unit's type; null where it is named by its name.</param>
/// <param name="Origin">Where it was asked.</param>
public sealed record UnitRequest(RequestKind Kind, string Name, string? TypeId, Origin Origin);
