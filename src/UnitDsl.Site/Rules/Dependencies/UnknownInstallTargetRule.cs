using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>UNIT0126: a unit that is enabled for a target that nothing reaches does not start at boot.</summary>
public sealed class UnknownInstallTargetRule() : SiteRule(
    new RuleDescriptor("UNIT0126", "Enabled for a target that nobody is known to have", Categories.Dependencies, Severity.Warning, HasRepair: true))
{
    protected override IEnumerable<Finding> Check(SiteFacts site)
    {
        KnownNames? names = null;
        foreach (var link in site.Links)
        {
            if (link.Directive is not ("WantedBy" or "RequiredBy" or "UpheldBy") || link.Said.TypeId is not null || link.To is "multi-user.target" or "timers.target" or "sockets.target" || site.Find(link.To) is not null)
                continue;

            names ??= new KnownNames(site);
            if (names.IsKnown(link.To))
                continue;

            var meant = names.Meant(link.To, isTarget: true);
            var effect = $"No unit {link.To} is known: systemctl enable makes the link and calls the unit enabled, and at boot nothing starts it";
            if (meant is not null)
                yield return new Finding(Rule, $"{effect}; did you mean {meant}?", link.Said.Origin).RenamedTo(link.Said, meant);
            else if (link.From.Unit.Dialect == Dialect.Record)
                yield return new Finding(Rule, $"{effect}; {Written.Setting(link.From, link.Directive, link.From.Unit.Scope.DefaultTarget())} is what starts with every {(link.From.Unit.IsOfUsers ? "login" : "server")}", link.Said.Origin);
        }
    }
}
