using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>The rules of this group; a new one is added here and nowhere else.</summary>
internal static class SandboxRules
{
    public static IReadOnlyList<IUnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<ISiteRule> OfSites { get; } = [];

    public static IReadOnlyList<IFileRule> OfLines { get; } = [];

    /// <summary>Mistakes in values that have a rule of their own.</summary>
    public static IReadOnlyList<SpecificValue> OfValues { get; } = [];
}
