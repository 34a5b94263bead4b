using System.Runtime.CompilerServices;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Applications;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>Everything that the rules find in a site. What concerns one unit is remembered as long as the unit stays the same.</summary>
internal static class SiteFindings
{
    private static readonly ConditionalWeakTable<UnitModel, Finding[]> remembered = new();

    /// <summary>For measuring what the rules that look at the whole site cost.</summary>
    public static bool SkipSiteRules { get; set; }

    public static IEnumerable<Finding> Of(SiteSource source, EquatableArray<ApplicationFacts> applications)
    {
        foreach (var problem in source.Problems)
            yield return problem;

        foreach (var unit in source.Units)
        {
            foreach (var finding in remembered.GetValue(unit, static unit => [.. unit.Problems, .. Rulebook.UnitRules.SelectMany(rule => rule.Check(unit))]))
                yield return finding;
        }

        if (SkipSiteRules)
            yield break;

        var site = source.Model with { Applications = applications };
        foreach (var finding in Rulebook.SiteRules.SelectMany(rule => rule.Check(site)))
            yield return finding;
    }
}
