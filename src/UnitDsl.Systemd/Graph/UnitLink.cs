namespace UnitDsl.Systemd;

/// <summary>A link in the <c>.wants</c>, <c>.requires</c> or <c>.upholds</c> directory of a unit.</summary>
public sealed record UnitLink(string From, DependencyKind Kind, string To);
