using UnitDsl.Site.Facts;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0751: what a unit says and supervisord has no word for.</summary>
public sealed class LostWordsRule() : UnitRule(
    new RuleDescriptor("UNIT0751", "Something that supervisord has no word for", Categories.Containers, Severity.Info))
{
    private const int Shown = 3;

    protected override IEnumerable<Finding> Check(UnitFacts unit) =>
        unit.Unit.Summary.Supervised is { } supervised ? Findings(Rule, "supervisord", supervised.Losses) : [];

    // A pattern says many things at once: they are told together, where it stands.
    private static IEnumerable<Finding> Findings(RuleDescriptor rule, string tool, IEnumerable<Loss> losses)
    {
        var told = losses.Where(static loss => !loss.IsFatal).ToList();
        foreach (var loss in told.Where(static loss => loss.Why.Length > 0))
            yield return new Finding(rule, $"{tool} has no word for {loss.What}: {loss.Why}", loss.Origin);
        foreach (var place in told.Where(static loss => loss.Why.Length == 0).GroupBy(static loss => (loss.Origin.TypeId, loss.Origin.Part, loss.Origin.Ordinal)))
        {
            var names = place.Select(static loss => loss.What).Distinct(StringComparer.Ordinal).ToList();
            var list = string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? $" and {names.Count - Shown} more" : "");
            yield return new Finding(rule, $"{tool} has no word for {list}: what it runs goes without", place.First().Origin);
        }
    }
}
