using UnitDsl.Site.Files;
using UnitDsl.Site.Rules.App;
using UnitDsl.Site.Rules.Around;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Site.Rules.Containers;
using UnitDsl.Site.Rules.Dependencies;
using UnitDsl.Site.Rules.Fronts;
using UnitDsl.Site.Rules.Gates;
using UnitDsl.Site.Rules.Handover;
using UnitDsl.Site.Rules.Lifecycle;
using UnitDsl.Site.Rules.Observability;
using UnitDsl.Site.Rules.Ports;
using UnitDsl.Site.Rules.Sandbox;
using UnitDsl.Site.Rules.Timers;
using UnitDsl.Site.Rules.Users;

namespace UnitDsl.Site.Rules;

/// <summary>Every rule there is; each group lists its own.</summary>
public static class Rulebook
{
    public static IReadOnlyList<IUnitRule> UnitRules { get; } =
    [
        new ValueRule(),
        .. PortsRules.OfUnits, .. DependenciesRules.OfUnits, .. LifecycleRules.OfUnits, .. CommandsRules.OfUnits,
        .. SandboxRules.OfUnits, .. TimersRules.OfUnits, .. ObservabilityRules.OfUnits, .. ContainersRules.OfUnits, .. AroundRules.OfUnits, .. GatesRules.OfUnits, .. HandoverRules.OfUnits, .. UsersRules.OfUnits,
    ];

    public static IReadOnlyList<ISiteRule> SiteRules { get; } =
    [
        new DuplicateNameRule(), new UnresolvedReferenceRule(), new ReferenceValueRule(), new HealthyDependencyRule(), new SlotOrderRule(), new UnnumberedPortRule(), new UntoldRule(), new ChecklistRule(),
        .. PortsRules.OfSites, .. FrontsRules.OfSites, .. DependenciesRules.OfSites, .. LifecycleRules.OfSites, .. CommandsRules.OfSites,
        .. SandboxRules.OfSites, .. TimersRules.OfSites, .. ObservabilityRules.OfSites, .. ContainersRules.OfSites, .. AppRules.OfSites, .. AroundRules.OfSites, .. GatesRules.OfSites, .. UsersRules.OfSites,
    ];

    /// <summary>Rules about the lines of a file as they stand, which records do not have.</summary>
    public static IReadOnlyList<IFileRule> OfLines { get; } = [new FileTextRule(), .. DependenciesRules.OfLines, .. LifecycleRules.OfLines, .. CommandsRules.OfLines, .. SandboxRules.OfLines];

    /// <summary>What a compiler can tell.</summary>
    public static IReadOnlyList<RuleDescriptor> OfRecords { get; } = LanguageRules.All
        .Concat(UnitRules.SelectMany(static rule => rule.Descriptors))
        .Concat(SiteRules.SelectMany(static rule => rule.Descriptors))
        .Distinct()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
        .ToList();

    /// <summary>Those, and what can only be wrong in a unit file.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = OfRecords
        .Concat(ValueRule.OfFiles)
        .Concat(OfLines.SelectMany(static rule => rule.Descriptors))
        .Distinct()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
        .ToList();
}
