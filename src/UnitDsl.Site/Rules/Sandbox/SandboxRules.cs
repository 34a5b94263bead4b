using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class SandboxRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } =
    [
        new HiddenPathRule(), new UnreachableWritePathRule(), new NowhereToWriteRule(), new ListedPathCommaRule(), new BroadWritePathRule(), new WorkingDirectoryRule(),
        new JitWithoutMemoryRule(), new KilledByFilterRule(), new DotNetResourcesRule(), new LostAmbientRule(), new OwnUserRule(), new WeakenedPatternRule(), new DynamicUserRule(),
        new UnrotatedLogRule(), new MemoryLimitRule(), new UnboundedWorkerRule(), new NewerDirectiveRule(), new WorldWritableRule(), new ContradictionRule(),
    ];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [new MissingPathRule(), new UnreachableServiceRule(), new LogFileDirectoryRule(), new ExposureBudgetRule()];

    public static IReadOnlyList<IFileRule> OfLines { get; } = [new OldNames()];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } =
    [
        new(OldNames.Descriptor, OldNames.Is),
        new(TargetRelease.Descriptor, TargetRelease.Is, Advice: TargetRelease.Advice),
        new(SandboxValues.UnknownCapability, SandboxValues.IsUnknownCapability),
        new(SandboxValues.LostProtection, SandboxValues.IsLostProtection),
        new(ListedPathCommaRule.Descriptor, ListedPathCommaRule.IsBrokenPath),
        new(WorkingDirectoryRule.Descriptor, WorkingDirectoryRule.IsDirectory),
        new(MemoryLimitRule.Descriptor, MemoryLimitRule.IsLimit),
    ];
}
