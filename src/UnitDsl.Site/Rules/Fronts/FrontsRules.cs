namespace UnitDsl.Site.Rules.Fronts;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class FrontsRules
{
    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new ClaimedRouteRule(), new UnclearTlsRule(), new UnusedTlsRule(), new PackHostCollisionRule()];
}
