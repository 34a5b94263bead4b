using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// A target for the whole site. It wants what starts with the site; what the site runs is part of it, so that it stops along. Neither is an order: who comes first is for the units to say.
/// </summary>
internal static class WholeSite
{
    public static bool Is(UnitModel unit) => unit is { IsExternal: false, Intentions.Count: > 0, Name.Length: > 0 } && unit.Intended<WholeSiteIntention>().Any();

    /// <summary>A unit with what makes it stop along.</summary>
    public static UnitModel Part(UnitModel unit, EquatableArray<string> targets)
    {
        // A slot is part of what stands for all slots. What others may use stays.
        if (targets.Count == 0 || unit.Slot is not null || unit.Kind is UnitKind.Slice or UnitKind.Mount or UnitKind.Automount or UnitKind.Swap or UnitKind.Volume or UnitKind.Network or UnitKind.Image or UnitKind.Build)
            return unit;

        // What a unit brings along to do one thing is done with it soon; killed in the midst of it, it would count as failed.
        if (unit.Companion is not null && unit.Value("Service", "Type") == "oneshot")
            return unit;
        return unit with { Settings = Lines.Add(unit.Settings, "Unit", "PartOf", unit.Origin, [.. targets]) };
    }

    /// <summary>What starts with the site, by name.</summary>
    public static EquatableArray<string> Members(IEnumerable<UnitModel> units) => units
        .Where(static unit => !unit.IsExternal && unit.Slot is null && unit.Name.Length > 0 && !UnitName.IsTemplate(unit.Name) && !Is(unit) && unit.Settings.Any(static setting => setting.Section == "Install"))
        .Select(static unit => unit.Name)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static UnitModel Gather(UnitModel target, EquatableArray<string> members) =>
        members.Count == 0 ? target : target with { Settings = Lines.Add(target.Settings, "Unit", "Wants", target.Intended<WholeSiteIntention>().Last().Origin, [.. members]) };
}
