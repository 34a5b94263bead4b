namespace UnitDsl.Site.Rules.Containers;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class ContainersRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
        [new LooseImageRule(), new PodPortRule(), new ContainerDurationRule(), new StopGraceRule(), new ContainerSecretRule(), new FixedInstanceRule(),
        new UnmadeServiceRule(), new NeverHealthyRule(), new NeverUpdatedRule(), new PodmansOwnRule(), new DiscardedPortRule()];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new PublishedPortRule(), new DebugModeRule(), new LostWordsRule(), new MissingQuadletRule(), new ContainerNameRule(), new SharedSubnetRule()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [];
}
