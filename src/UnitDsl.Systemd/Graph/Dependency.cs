namespace UnitDsl.Systemd;

/// <summary>What one unit has to do with another, and why.</summary>
/// <param name="From">The unit whose dependency it is.</param>
/// <param name="Kind">What the other is to it.</param>
/// <param name="To">The other unit.</param>
/// <param name="Origins">Where it comes from.</param>
/// <param name="Directive">The directive that it first came from.</param>
/// <param name="Source">The unit in whose file that directive stands, or would stand.</param>
public sealed record Dependency(string From, DependencyKind Kind, string To, DependencyOrigins Origins, string Directive, string Source)
{
    internal int FromIndex { get; init; }

    internal int ToIndex { get; init; }
}
