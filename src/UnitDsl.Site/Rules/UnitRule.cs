using UnitDsl.Site.Facts;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules;

/// <summary>A rule about units that will run as they stand: those that someone else ships, and those that are broken anyway, are left alone.</summary>
public abstract class UnitRule(params RuleDescriptor[] descriptors) : IUnitRule
{
    public IReadOnlyList<RuleDescriptor> Descriptors { get; } = descriptors;

    /// <summary>The first of what it may report, for the many rules that report one thing.</summary>
    protected RuleDescriptor Rule => Descriptors[0];

    public IEnumerable<Finding> Check(UnitModel unit) => unit.IsExternal || unit.IsBroken || (IsAboutMachine && unit.IsOfUsers) || (IsAboutOwnProcess && Pm2Intention.Of(unit) is not null) ? [] : Check(unit.Facts);

    /// <summary>It is about what systemd does for a program that it runs itself, and has nothing to say where somebody else runs it.</summary>
    protected virtual bool IsAboutOwnProcess => Rule.Category is Categories.Lifecycle or Categories.Sandbox or Categories.Resources or Categories.Versions;

    /// <summary>It is about what the machine's manager does, and has nothing to say of units that each user's own manager runs.</summary>
    protected virtual bool IsAboutMachine => false;

    protected abstract IEnumerable<Finding> Check(UnitFacts unit);
}

/// <summary>A rule about services.</summary>
public abstract class ServiceRule(params RuleDescriptor[] descriptors) : UnitRule(descriptors)
{
    protected sealed override IEnumerable<Finding> Check(UnitFacts unit) => unit.Service is { } service ? Check(unit, service) : [];

    protected abstract IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service);
}

/// <summary>A rule about units of one kind other than services.</summary>
public abstract class KindRule(UnitKind kind, params RuleDescriptor[] descriptors) : UnitRule(descriptors)
{
    protected sealed override IEnumerable<Finding> Check(UnitFacts unit) => unit.Unit.Kind == kind ? CheckKind(unit) : [];

    protected abstract IEnumerable<Finding> CheckKind(UnitFacts unit);
}
