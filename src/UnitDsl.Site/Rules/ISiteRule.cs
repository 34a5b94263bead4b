using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>A rule that needs to see the whole site.</summary>
public interface ISiteRule
{
    RuleDescriptor Descriptor { get; }

    IEnumerable<Finding> Check(SiteModel site);
}
