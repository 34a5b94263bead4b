using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0123: a unit that names itself.</summary>
public sealed class SelfDependencyRule() : SiteRule(
    new RuleDescriptor("UNIT0123", "A unit that names itself", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            if (link.To == link.From.Unit.Name && link.Directive is not ("Unit" or "Service" or "Slice") && IsItsOwn(link.From, link.Said))
                yield return Found(link.From, link.Said, $"{link.Directive}={link.To} in {link.To} itself is dropped by systemd: another unit was meant, or none");
        }

        foreach (var unit in site.Units)
        {
            if (!unit.Has("Alias"))
                continue;
            foreach (var alias in unit.Items("Alias"))
            {
                if (alias.Text == unit.Unit.Name && IsItsOwn(unit, alias))
                    yield return Found(unit, alias, $"Alias={alias.Text} is what the unit is called anyway: systemctl enable makes no link for it; leave it out");
            }
        }
    }

    // On a pattern it says something to all the others.
    private static bool IsItsOwn(UnitFacts unit, Said said) => unit.Unit.Dialect == Dialect.File || said.Origin.TypeId == unit.Unit.TypeId;

    private Finding Found(UnitFacts unit, Said said, string message) => new Finding(Rule, message, said.Origin).MendedBy(Repair.RemoveItem());
}
