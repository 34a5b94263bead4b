namespace UnitDsl.Site.Rules.Gates;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class GatesRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [new IsolatingRule()];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new UnknownCallerRule(), new ClosedBusRule(), new StateAloneRule(), new SharedCallerRule(), new BoundToCallerRule(), new FollowedGroupRule()];
}
