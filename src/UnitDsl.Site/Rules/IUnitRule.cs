using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>A rule that needs to see one unit only; what it finds is remembered as long as the unit stays the same.</summary>
public interface IUnitRule
{
    RuleDescriptor Descriptor { get; }

    IEnumerable<Finding> Check(UnitModel unit);
}
