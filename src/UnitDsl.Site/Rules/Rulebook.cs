using UnitDsl.Site.Files;

namespace UnitDsl.Site.Rules;

/// <summary>Every rule there is; a new one is added here and nowhere else.</summary>
public static class Rulebook
{
    public static IReadOnlyList<IUnitRule> UnitRules { get; } = [new ValueRule(), new PlaintextSecretRule(), new MissingSyslogIdentifierRule()];

    public static IReadOnlyList<ISiteRule> SiteRules { get; } = [new DuplicateNameRule(), new UnresolvedReferenceRule(), new ReferenceValueRule(), new PortCollisionRule()];

    /// <summary>What a compiler can tell.</summary>
    public static IReadOnlyList<RuleDescriptor> OfRecords { get; } = LanguageRules.All
        .Concat(UnitRules.SelectMany(static rule => rule.Descriptors))
        .Concat(SiteRules.SelectMany(static rule => rule.Descriptors))
        .Distinct()
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
        .ToList();

    /// <summary>Those, and what can only be wrong in a unit file.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = OfRecords
        .Concat(FileRules.All)
        .OrderBy(static rule => rule.Id, StringComparer.Ordinal)
        .ToList();
}
