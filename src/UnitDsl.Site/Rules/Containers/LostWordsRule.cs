using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Compose;
using UnitDsl.Site.Planning.Elsewhere;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0750, UNIT0751: what a unit says and those have no word for who are to run it elsewhere.</summary>
public sealed class LostWordsRule : ISiteRule
{
    private const int Shown = 3;

    private static readonly RuleDescriptor ofCompose = new("UNIT0750", "Something that compose has no word for", Categories.Containers, Severity.Info);

    private static readonly RuleDescriptor ofSupervisord = new("UNIT0751", "Something that supervisord has no word for", Categories.Containers, Severity.Info);

    private static readonly string[] pulling = ["Wants", "Requires", "Requisite", "BindsTo"];

    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = [ofCompose, ofSupervisord];

    public IEnumerable<Finding> Check(SiteModel site)
    {
        ComposeSite? compose = null;
        var names = new Lazy<UnitNames>(() => new UnitNames(site));
        foreach (var unit in site.Units)
        {
            if (unit.IsExternal || unit.IsBroken)
                continue;
            if (unit.Summary.Supervised is { } supervised)
            {
                foreach (var finding in Findings(ofSupervisord, "supervisord", supervised.Losses))
                    yield return finding;
            }

            if (unit.Summary.Compose is not { } composed)
                continue;
            compose ??= new ComposeSite(site.Units.Where(static one => !one.IsBroken).Select(static one => one.Summary), names.Value.Find);
            foreach (var finding in Findings(ofCompose, "compose", composed.Losses.Concat(Dependencies(unit, compose, names.Value))))
                yield return finding;
        }
    }

    private static IEnumerable<Loss> Dependencies(UnitModel unit, ComposeSite compose, UnitNames names)
    {
        if (unit.Summary.Compose!.Section != "services")
            yield break;
        foreach (var item in pulling.SelectMany(unit.Facts.Items))
        {
            var name = item.TypeId is { } id ? names.Find(id) : item.Text;

            // A target is a moment of the machine's, and what stands for networks and volumes is in the file.
            if (name is { Length: > 0 } && !compose.IsKnown(name) && !name.EndsWith(".target", StringComparison.Ordinal))
                yield return new Loss($"{name}, which it depends on", "it is no service of the file, so nobody waits for it there", item.Origin);
        }

        if (!unit.Summary.Starts && !compose.IsWanted(unit.Summary))
            yield return new Loss("what starts it", "compose has no timers: it is in the profile 'on-demand', for docker compose run", unit.Origin);
    }

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
