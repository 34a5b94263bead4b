using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>A rule about the units of a site beside each other.</summary>
public abstract class SiteRule(params RuleDescriptor[] descriptors) : ISiteRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = descriptors;

    protected RuleDescriptor Rule => Descriptors[0];

    public IEnumerable<Finding> Check(SiteModel site) => Check(site.Facts);

    protected abstract IEnumerable<Finding> Check(SiteFacts site);
}
