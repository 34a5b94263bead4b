using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class DependenciesRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
    [
        new OnlineNotAwaitedRule(), new PassiveTargetRule(), new ObsoleteTargetRule(), new ForeignAliasRule(), new TemplateInstanceRule(),
    ];

    public static IReadOnlyList<ISiteRule> OfSites { get; } =
    [
        new UnknownUnitRule(), new OnlineNotWantedRule(), new RequiredNotAwaitedRule(), new HardDependencyRule(), new BoundServiceRule(), new OrderedOnlyRule(),
        new OrderingCycleRule(), new ContradictionRule(), new SelfDependencyRule(), new SharedAliasRule(), new UnknownInstallTargetRule(), new NeverStartedRule(),
        new NotReadyRule(), new RestartFanOutRule(),
    ];

    public static IReadOnlyList<IFileRule> OfLines { get; } = [new ObsoleteTargetRule()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = UnitListValues.All;
}
