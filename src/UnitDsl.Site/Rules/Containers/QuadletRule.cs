using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Containers;

/// <summary>A rule about units of which Quadlet makes services.</summary>
public abstract class QuadletRule(params RuleDescriptor[] descriptors) : UnitRule(descriptors)
{
    protected sealed override IEnumerable<Finding> Check(UnitFacts unit) => unit.Unit.QuadletFile is null ? [] : CheckFile(unit.Unit, unit.Unit.Kind.OwnSection()!);

    protected abstract IEnumerable<Finding> CheckFile(UnitModel unit, string section);

    /// <summary>The value of a key in one section: the same name may stand in two, for the container and for the service.</summary>
    internal static Said? Value(UnitModel unit, string section, string key) => unit.Find(section, key)?.Facts.Value;
}
