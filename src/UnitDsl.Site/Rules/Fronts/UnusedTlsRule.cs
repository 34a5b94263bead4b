using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Fronts;

/// <summary>UNIT0920: a certificate for a host that nobody answers for.</summary>
public sealed class UnusedTlsRule() : SiteRule(
    new RuleDescriptor("UNIT0920", "TLS for a host without a route", Categories.Fronts, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        foreach (var tls in site.Site.Settings.Tls)
        {
            if (!site.Routes.Any(one => tls.Covers(one.Route.Host.Text)))
                yield return new Finding(Rule, $"No route is of {tls.Host.Text}, so nothing comes of its TLS: a host is meant that is written differently, or [Tls] is left over", tls.Host.Origin).MendedBy(Repair.RemoveHere());
        }
    }
}
