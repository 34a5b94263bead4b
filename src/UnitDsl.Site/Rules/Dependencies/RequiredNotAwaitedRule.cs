using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0115: what is required and not waited for starts at the same moment.</summary>
public sealed class RequiredNotAwaitedRule() : SiteRule(
    new RuleDescriptor("UNIT0115", "A unit that is required and not waited for", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            // Sockets and timers wait for nobody; targets wait by themselves.
            if (link.Directive is not ("Requires" or "Requisite") || link.From.Unit.Kind != UnitKind.Service || !References.IsService(link.To)
                || link.To == link.From.Unit.Name || References.IsAfter(site, link.From, link.To) || References.Link(site, link.From, "Before", link.To) is not null)
            {
                continue;
            }

            var effect = link.Directive == "Requisite"
                ? "at boot it is refused if it happens to come first"
                : $"systemd starts both at one moment, and '{link.From.Unit.TypeName}' runs before it is there, though not every time";
            yield return new Finding(
                Rule,
                $"{link.Directive}= does not wait for {link.To}: {effect}; add {Written.Setting(link.From, "After", link.To)}",
                link.Said.Origin).MendedBy(Repair.Add("After", link.To));
        }
    }
}
