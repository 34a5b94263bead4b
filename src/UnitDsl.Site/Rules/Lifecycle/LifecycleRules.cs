using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class LifecycleRules
{
    private static readonly MisplacedStartLimitRule misplacedStartLimit = new();

    private static readonly RuleDescriptor invalidRestart = new("UNIT0209", "A word that Restart= does not know", Categories.Lifecycle, Severity.Error, HasRepair: true);

    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
    [
        new EndlessRestartRule(), new SilentFailureHandlerRule(), new ShortLivedRestartRule(), new HotRestartLoopRule(), misplacedStartLimit, new TightBurstRule(), new OneshotRestartRule(),
        new LauncherRule(), new UncollectedUnitRule(), new WatchdogWithoutPingsRule(), new NeverReadyRule(), new ForkingForegroundRule(), new RefusedCombinationRule(), new UncheckedStartRule(),
        new LongWaitRule(), new LeftBehindRule(), new EndlessStopRule(), new ShortStopRule(), new StopAtOnceRule(), new HiddenFailureRule(), new MissingReloadRule(), new MistakenTimeRule(), new ImpatientGateRule(),
    ];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new MissingFailureHandlerRule(), new NoRestartRule(), new EndlessJobRule(), new RestartHerdRule()];

    public static IReadOnlyList<IFileRule> OfLines { get; } = [misplacedStartLimit, new OverriddenLineRule()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [new(invalidRestart, static mistake => mistake.Directive.Name == "Restart"), LeftBehindRule.None];
}
