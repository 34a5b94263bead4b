namespace UnitDsl.Site.Model;

/// <summary>Another unit may start this one, whoever it runs as.</summary>
/// <param name="Name">The caller's name; empty where it is named by its type.</param>
/// <param name="TypeId">The caller's type; null where it is named by its name.</param>
/// <param name="User">The user that it runs as, where that was said; empty where the caller's own declaration says it.</param>
/// <param name="Origin">Where the caller was named.</param>
public sealed record StartRight(string Name, string? TypeId, string User, Origin Origin) : Intention(Origin);
