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
    private static readonly string[] starters = ["WantedBy", "RequiredBy", "UpheldBy"];

    /// <summary>The record as its first slot, with all its units beside it.</summary>
    public static UnitModel Link(IReadOnlyList<SlotPlan> plans, string unitName, IEnumerable<Finding> problems, Func<SlotPlan, UnitModel> link)
    {
        var family = UnitName.WithoutSuffix(unitName) + "@.service";
        var linked = plans.Select(plan => AsSlot(link(plan), plan, family)).ToList();
        var found = problems.Concat(linked.SelectMany(static slot => slot.Problems)).Distinct().ToEquatableArray();
        var units = linked.ConvertAll(slot => slot with { Problems = found, Settings = WithoutStarters(slot) });
        units.Add(Target(linked[0]));
        return units[0] with { Slots = units.ToEquatableArray() };
    }

    private static UnitModel AsSlot(UnitModel unit, SlotPlan plan, string family) => unit with
    {
        Name = family.Replace("@.", "@" + plan.Name + "."),
        Slot = new SlotModel(family, plan.Name, plan.Index, plan.Front with { Address = unit.Ports.FirstOrDefault(static port => port.Name.Length == 0) is { } port ? FrontSnippet.AddressOf(port) : "" }),
    };

    private static EquatableArray<Setting> WithoutStarters(UnitModel slot)
    {
        var settings = slot.Settings.Where(static setting => !IsStarter(setting)).ToList();
        settings.Add(Line("Install", "WantedBy", slot.Slot!.Target, slot.Origin));
        var partOf = slot.Find("Unit", "PartOf");
        settings.RemoveAll(setting => ReferenceEquals(setting, partOf));
        var own = Line("Unit", "PartOf", slot.Slot.Target, slot.Origin);
        settings.Add(partOf is null ? own : partOf with { Assignments = partOf.Assignments.Concat(own.Assignments).ToEquatableArray() });
        return settings.OrderBy(static setting => setting.Order).ToEquatableArray();
    }

    private static UnitModel Target(UnitModel first)
    {
        var settings = new List<Setting>();
        foreach (var setting in first.Settings)
        {
            if (setting is { Section: "Unit", Name: "Description" or "Documentation" } || IsStarter(setting))
                settings.Add(setting);
        }

        return new UnitModel(
            first.TypeId, first.TypeName, first.Slot!.Target, UnitKind.Target, IsExternal: false, settings.ToEquatableArray(),
            EquatableArray<EnvironmentVariable>.Empty, EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Finding>.Empty)
        {
            Tier = first.Tier,
            Release = first.Release,
            Replaces = first.Replaces,
        };
    }

    private static bool IsStarter(Setting setting) => setting.Section == "Install" && starters.Contains(setting.Name);

    private static Setting Line(string section, string name, string value, Origin origin) =>
        new(section, name, DirectiveCatalogue.Find(section, name)!.Order, EquatableArray.Create(new Assignment(EquatableArray.Create(new Word(value, null, origin)))));
}
