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

    private const int Many = 64;

    /// <summary>For measuring what the rules that look at the whole site cost.</summary>
    public static bool SkipSiteRules { get; set; }

    public static IEnumerable<Finding> Of(SiteSource declared, EquatableArray<ApplicationFacts> applications)
    {
        var source = declared.Joined;
        foreach (var problem in source.Problems)
            yield return problem;

        LookAhead(source.Units);
        foreach (var unit in source.Units)
        {
            foreach (var finding in remembered.GetValue(unit, Look))
                yield return finding;
        }

        if (SkipSiteRules)
            yield break;

        var site = source.Model with { Applications = applications };
        foreach (var finding in LookAt(site))
            yield return finding;
    }

    // While somebody types one unit is new; at the first look all of them are.
    private static void LookAhead(EquatableArray<UnitModel> units)
    {
        var unseen = units.Where(static unit => !remembered.TryGetValue(unit, out _)).ToList();
        if (unseen.Count >= Many)
            Parallel.ForEach(unseen, static unit => remembered.GetValue(unit, Look));
    }

    // In the order of the rules, whoever is done first.
    private static IEnumerable<Finding> LookAt(SiteModel site)
    {
        if (site.Units.Count < Many)
            return Rulebook.SiteRules.SelectMany(rule => rule.Check(site));

        var found = new List<Finding>[Rulebook.SiteRules.Count];
        Parallel.For(0, found.Length, i => found[i] = [.. Rulebook.SiteRules[i].Check(site)]);
        return found.SelectMany(static one => one);
    }

    private static Finding[] Look(UnitModel unit)
    {
        var found = unit.Problems.Concat(Rulebook.UnitRules.SelectMany(rule => rule.Check(unit)));

        // What mends a unit would change the record that brings it along, which is another unit; but what an attribute declares is mended in that.
        return unit.Companion is not { Attribute: null } ? [.. found] : [.. found.Select(static finding => finding with { Properties = EquatableArray<FindingProperty>.Empty })];
    }
}
