using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.App;

/// <summary>A rule about a service and the program it runs, whose source is at hand.</summary>
public abstract class ApplicationRule(params RuleDescriptor[] descriptors) : SiteRule(descriptors)
{
    protected sealed override IEnumerable<Finding> Check(SiteFacts site)
    {
        if (site.Site.Applications.Count == 0)
            yield break;

        foreach (var service in site.Services)
        {
            if (site.ApplicationOf(service.Unit) is not { } application)
                continue;
            foreach (var finding in Check(site, service, application))
                yield return finding;
        }
    }

    protected abstract IEnumerable<Finding> Check(SiteFacts site, ServiceFacts service, ApplicationFacts application);
}
