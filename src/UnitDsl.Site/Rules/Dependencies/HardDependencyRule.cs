using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0116: what requires a service that goes away and comes back goes away with it, and stays away.</summary>
public sealed class HardDependencyRule() : SiteRule(
    new RuleDescriptor("UNIT0116", "A service is required that will go away and come back", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            if (link.Directive != "Requires" || link.From.Unit.Kind != UnitKind.Service || !References.IsService(link.To) || link.To == link.From.Unit.Name
                || Upkeep.ReasonOf(site, link.To) is not { } reason || Upkeep.ComesBack(site, link))
            {
                continue;
            }

            var name = link.From.Unit.TypeName;
            yield return new Finding(
                Rule,
                $"{link.To} {reason}: with Requires= '{name}' is stopped when it is stopped, is not started when it failed to start at first, and in neither case comes back with it; "
                + $"{Written.Setting(link.From, "Wants", link.To)} starts it as well and lets '{name}' live on",
                link.Said.Origin).MendedBy(Repair.RemoveItem(), Repair.Add("Wants", link.To));
        }
    }
}
