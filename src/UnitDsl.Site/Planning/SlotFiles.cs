using UnitDsl.Site.Joining;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>The files of one slot: the template, which comes with the first of them, what is different in this one, and what a front is told of it.</summary>
internal static class SlotFiles
{
    private const string DropIn = "slot.conf";

    public static IEnumerable<Artifact> Of(UnitModel unit, SlotModel slot, Func<string, string?> nameOf)
    {
        if (slot.Index == 0)
        {
            var shared = unit with
            {
                Settings = unit.Settings.Where(setting => !SlotSplit.IsOwn(slot, setting)).ToEquatableArray(),
                Environment = unit.Environment.Where(variable => !SlotSplit.IsOwn(slot, variable)).ToEquatableArray(),
            };
            var exposure = $"exposure {unit.Facts.Sandbox.Exposure.Total}";
            yield return UnitFileRenderer.Compose(slot.Family, [$"{slot.Family}: {UnitNames.FullName(unit.TypeId)}", UnitFileRenderer.Source, exposure], shared, nameOf);
        }

        var own = unit with
        {
            Settings = unit.Settings.Where(setting => SlotSplit.IsOwn(slot, setting)).ToEquatableArray(),
            Environment = unit.Environment.Where(variable => SlotSplit.IsOwn(slot, variable)).ToEquatableArray(),
        };
        if (own.Settings.Count + own.Environment.Count > 0)
            yield return UnitFileRenderer.Compose(DropInOf(unit), [$"{unit.Name}: {UnitNames.FullName(unit.TypeId)}, slot {slot.Name}", UnitFileRenderer.Source], own, nameOf);
        if (FrontSnippet.Render(unit, slot) is { } snippet)
            yield return snippet;
    }

    /// <summary>Where they lie on the machine, the template that all slots share included.</summary>
    public static IEnumerable<string> PathsOf(UnitModel unit, SlotModel slot)
    {
        yield return unit.Scope.Directory() + slot.Family;
        if (slot.Own.Count > 0)
            yield return unit.Scope.Directory() + DropInOf(unit);
        if (slot.Front.Source.Length > 0)
            yield return slot.Front.Source;
    }

    private static string DropInOf(UnitModel unit) => unit.Name + ".d/" + DropIn;
}
