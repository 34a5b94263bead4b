using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Linking.Slots;

/// <summary>
/// A service in slots → a unit a slot, and a target that stands for whichever of them is live. What the record says of who starts it is said by the target: the slots are
/// wanted by that one alone, so that enabling another slot is all it takes to make it the one that others mean.
/// </summary>
internal static class SlotLinker
{
    /// <summary>The record as its first slot, with all its units beside it.</summary>
    public static UnitModel Link(IReadOnlyList<SlotPlan> plans, string unitName, IEnumerable<Finding> problems, Func<SlotPlan, UnitModel> link)
    {
        var family = UnitName.WithoutSuffix(unitName) + "@.service";
        var linked = plans.Select(plan => AsSlot(link(plan), plan, family)).ToList();
        var found = problems.Concat(linked.SelectMany(static slot => slot.Problems)).Distinct().ToEquatableArray();
        var units = linked.ConvertAll(slot => slot with { Problems = found, Settings = UnitGroup.Member(slot.Settings, slot.Slot!.Target, slot.Origin) });
        units.Add(UnitGroup.Target(linked[0], linked[0], linked[0].Slot!.Target));
        return units[0] with { Slots = units.ToEquatableArray() };
    }

    private static UnitModel AsSlot(UnitModel unit, SlotPlan plan, string family) => unit with
    {
        Name = family.Replace("@.", "@" + plan.Name + "."),
        Slot = new SlotModel(family, plan.Name, plan.Index, plan.Front with { Address = unit.Ports.FirstOrDefault(static port => port.Name.Length == 0) is { } port ? FrontSnippet.AddressOf(port) : "" }),
    };
}
