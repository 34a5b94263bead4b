using UnitDsl.Site.Model;

namespace UnitDsl.Site.Joining;

/// <summary>
/// A template with instances gets the target that stands for all of them. Where a timer, a socket or a path unit starts the instances, it is those that the target is about.
/// </summary>
internal sealed class InstanceGroup : IJoinStep
{
    public bool Concerns(UnitModel unit, JoinInputs inputs) => unit.Instances is not null;

    public UnitModel Join(UnitModel unit, JoinInputs inputs, List<UnitModel> companions)
    {
        var (target, origin) = (unit.Instances!.Target, unit.Instances.Origin);
        var first = companions.Find(IsMember);
        for (var i = 0; i < companions.Count; i++)
        {
            if (IsMember(companions[i]))
                companions[i] = companions[i] with { Settings = UnitGroup.Member(companions[i].Settings, target, origin) };
        }

        var group = UnitGroup.Target(unit, first ?? unit, target);
        if (first is not null || unit.QuadletFile is null)
        {
            companions.Add(group);
            return first is null ? unit with { Settings = UnitGroup.Member(unit.Settings, target, origin) } : unit;
        }

        // Nobody can enable an instance of what a generator makes, so what stands for all asks for each itself.
        companions.Add(group with { Settings = Lines.Add(group.Settings, "Unit", "Wants", origin, [.. unit.Instances.UnitsOf(unit.Name)]) });
        return unit with { Settings = UnitGroup.Part(unit.Settings, target, origin) };
    }

    // What starts the instances, and has one of each itself.
    private static bool IsMember(UnitModel companion) => companion is { Instances: not null, Companion.Attribute: not null };
}
