namespace UnitDsl.Site.Rules.Around;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class AroundRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new UserQuarrelRule(), new DirectoryQuarrelRule(), new UnmadeUserRule()];
}
