using UnitDsl.Site.Model;

namespace UnitDsl.Site.Rules;

/// <summary>A rule that needs to see one unit only; what it finds is remembered as long as the unit stays the same.</summary>
public interface IUnitRule
{
    /// <summary>What it may report; most report one thing.</summary>
    IReadOnlyList<RuleDescriptor> Descriptors { get; }

    IEnumerable<Finding> Check(UnitModel unit);
}
