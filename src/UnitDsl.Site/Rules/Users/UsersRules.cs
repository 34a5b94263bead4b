namespace UnitDsl.Site.Rules.Users;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class UsersRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [new UserRightsRule(), new UserIgnoredRule(), new UserNamespaceRule(), new HiddenOwnHomeRule()];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new OtherManagerRule()];
}
