using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Gates;

/// <summary>UNIT0984: a run that its caller's restart would end.</summary>
public sealed class BoundToCallerRule() : SiteRule(
    new RuleDescriptor("UNIT0984", "A run that ends with the service that started it", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private static readonly HashSet<string> binding = new(StringComparer.Ordinal) { "Requires", "Requisite", "BindsTo", "PartOf", "StopPropagatedFrom" };

    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var unit in site.Units)
        {
            foreach (var right in unit.Unit.Intended<StartRight>())
            {
                var callers = StartGrants.Callers(right, site.Site.Units.Select(static one => one.Summary)).Select(static caller => caller.Name).ToList();
                foreach (var link in site.LinksFrom(unit).Where(link => binding.Contains(link.Directive) && callers.Contains(link.To)))
                {
                    yield return new Finding(
                        Rule,
                        $"{link.Directive}={link.To} stops {unit.Unit.Name} in the middle of its run whenever {link.To} is stopped or restarted: who starts it runs at that moment anyway, so leave it out",
                        link.Said.Origin).Beside([right.Origin]).MendedBy(Repair.RemoveItem());
                }
            }
        }
    }
}
