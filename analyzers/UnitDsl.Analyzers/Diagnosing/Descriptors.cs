using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UnitDsl.Site.Rules;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>The rules as the compiler knows them.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> byId = Rulebook.OfRecords.ToDictionary(static rule => rule.Id, Create, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        byId.Values.OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => byId[rule.Id];

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        rule.Severity switch { Severity.Error => DiagnosticSeverity.Error, Severity.Warning => DiagnosticSeverity.Warning, _ => DiagnosticSeverity.Info },
        isEnabledByDefault: true,
        helpLinkUri: rule.HelpUri,
        customTags: rule.IsLanguage ? [WellKnownDiagnosticTags.NotConfigurable] : []);
}
