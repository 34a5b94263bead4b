using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0118: to come after a unit that nothing starts is to wait for nothing.</summary>
public sealed class OrderedOnlyRule() : SiteRule(
    new RuleDescriptor("UNIT0118", "A unit is waited for that nothing starts", Categories.Dependencies, Severity.Info, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        Starters? starters = null;
        foreach (var link in site.Links)
        {
            if (link.Directive != "After" || site.Find(link.To) is not { Unit.Kind: UnitKind.Service or UnitKind.Socket or UnitKind.Timer or UnitKind.Path } other
                || other == link.From || other.Unit.Name != link.To || UnitName.IsTemplate(link.To))
            {
                continue;
            }

            if (other.Has("BusName") || UnitCatalogue.Find(link.To) is not null || (starters ??= new Starters(site)).Starts(other))
                continue;
            yield return new Finding(
                Rule,
                $"After= does not start {link.To}, and neither does anything else here: '{link.From.Unit.TypeName}' waits for nothing and runs without it; add {Written.Setting(link.From, "Wants", link.To)}",
                link.Said.Origin).Beside([other.Unit.Origin]).MendedBy(Repair.Add("Wants", link.To));
        }
    }
}
