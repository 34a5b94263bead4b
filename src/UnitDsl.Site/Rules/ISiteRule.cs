using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>A rule that needs to see the whole site.</summary>
public interface ISiteRule
{
    /// <summary>What it may report; most report one thing.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    IEnumerable<Finding> Check(SiteModel site);
}
