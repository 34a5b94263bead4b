using UnitDsl.Site.Facts;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>A rule about the containers of a unit, whatever declares them.</summary>
public abstract class ContainerRule(params RuleDescriptor[] descriptors) : UnitRule(descriptors)
{
    protected sealed override IEnumerable<Finding> Check(UnitFacts unit)
    {
        var containers = unit.Containers;
        return containers.Count == 0 ? [] : containers.SelectMany(container => Check(unit, container));
    }

    protected abstract IEnumerable<Finding> Check(UnitFacts unit, ContainerFacts container);

    /// <summary>It is known only when the unit runs.</summary>
    protected static bool IsOpen(string text) => text.IndexOfAny(['%', '$']) >= 0;
}
