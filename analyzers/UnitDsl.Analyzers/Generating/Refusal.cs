using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>
/// The errors of the language, told without places: the analyzers tell them better, but they can be switched off, and then the landing must not
/// take a site for complete that is not.
/// </summary>
internal sealed record Refusal(EquatableArray<string> Reasons)
{
    public static Refusal Of(SiteSource source)
    {
        var findings = source.Problems
            .Concat(source.Units.SelectMany(static unit => unit.Problems))
            .Concat(Rulebook.SiteRules.Where(static rule => rule.Descriptors.Any(static descriptor => descriptor.IsLanguage)).SelectMany(rule => rule.Check(source.Model)));
        return new Refusal(findings
            .Where(static finding => finding.Rule.IsLanguage)
            .Select(static finding => $"{finding.Rule.Id}: {finding.Message.Replace('\n', ' ')}")
            .Distinct(StringComparer.Ordinal)
            .ToEquatableArray());
    }
}
