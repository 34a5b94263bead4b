using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0117: BindsTo= alone neither waits nor brings back.</summary>
public sealed class BoundServiceRule() : SiteRule(
    new RuleDescriptor("UNIT0117", "A service is bound to one that it does not outlast", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            if (link.Directive != "BindsTo" || link.From.Unit.Kind != UnitKind.Service || !References.IsService(link.To) || link.To == link.From.Unit.Name)
                continue;

            var name = link.From.Unit.TypeName;
            if (!References.IsAfter(site, link.From, link.To))
            {
                yield return new Finding(
                    Rule,
                    $"BindsTo= does not wait for {link.To}: both start at one moment, and '{name}' is stopped again if it comes first; add {Written.Setting(link.From, "After", link.To)}",
                    link.Said.Origin).MendedBy(Repair.Add("After", link.To));
            }
            else if (Upkeep.ReasonOf(site, link.To) is { } reason && !Upkeep.ComesBack(site, link))
            {
                // What goes away for a crash takes PartOf= along and back; what is stopped for an upgrade does not bring it back.
                var effect = $"{link.To} {reason}: with BindsTo= '{name}' is stopped with it each time, and stays dead when it is back";
                var upholds = $"or let it hold '{name}' up: Upholds={link.From.Unit.Name} in {link.To}";
                yield return site.Find(link.To) is not null
                    ? new Finding(Rule, $"{effect}; write {Written.Setting(link.From, "PartOf", link.To)}, which restarts '{name}' with it, {upholds}", link.Said.Origin)
                        .MendedBy(Repair.RemoveItem(), Repair.Add("Wants", link.To), Repair.Add("PartOf", link.To))
                    : new Finding(Rule, $"{effect}; write {Written.Setting(link.From, "Wants", link.To)}, which lets '{name}' live on, {upholds}", link.Said.Origin)
                        .MendedBy(Repair.RemoveItem(), Repair.Add("Wants", link.To));
            }
        }
    }
}
