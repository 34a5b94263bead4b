namespace UnitDsl.Site.Model;

/// <summary>What makes a unit one that another one brings along, and that no record stands for by itself.</summary>
/// <param name="OwnerName">The unit that brings it.</param>
/// <param name="Role">What it is there for, such as <c>health</c>; empty for what starts the unit and so has its name.</param>
/// <param name="Origin">The attribute that made it: the place to show for all that is wrong with it.</param>
public sealed record CompanionModel(string OwnerName, string Role, Origin Origin)
{
    /// <summary>The attribute by which it was declared, as it is written; null where nobody declared it as a unit.</summary>
    public string? Attribute { get; init; }
}
