using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>UNIT0713: two containers of one name. Quadlet runs each with <c>--replace</c>, so each start removes the other one.</summary>
public sealed class ContainerNameRule() : SiteRule(
    new RuleDescriptor("UNIT0713", "Two containers of one name", Categories.Containers, Severity.Error))
{
    // Containers and pods share one set of names.
    private static readonly (string Section, string Key)[] keys = [("Container", "ContainerName"), ("Pod", "PodName"), ("Volume", "VolumeName"), ("Network", "NetworkName")];

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        var named = site.Units
            .Where(static unit => unit.Unit.QuadletFile is not null)
            .SelectMany(static unit => keys.Select(key => (Unit: unit, Set: key.Section is "Pod" ? "Container" : key.Section, Said: QuadletRule.Value(unit.Unit, key.Section, key.Key))))
            .Where(static one => one.Said is not null && one.Said.Text.IndexOf('%') < 0);
        foreach (var same in named.GroupBy(static one => (one.Set, one.Said!.Text)).Where(static group => group.Count() > 1))
        {
            var all = same.ToList();
            foreach (var (unit, set, said) in all)
            {
                var other = all.First(one => one.Unit != unit);
                var what = set == "Container"
                    ? $"Quadlet runs containers with --replace, so whichever starts second removes the other one"
                    : "one is made, and both units take it for theirs: stopping or changing one is done to the other";
                yield return new Finding(Rule, $"'{said!.Text}' is the name of {unit.Unit.QuadletFile} and of {other.Unit.Unit.QuadletFile}: {what}", said.Origin).Beside(all.Select(static one => one.Said!.Origin));
            }
        }
    }
}
