namespace UnitDsl.Site.Rules.Containers;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class ContainersRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [];
}
