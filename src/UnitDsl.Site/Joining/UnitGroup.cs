using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Joining;

/// <summary>
/// Units that a target stands for: the slots of a service, or its instances. What was said of who starts them is said by the target; they are wanted by that one alone, so that
/// enabling one is all it takes to make it part of what others mean.
/// </summary>
internal static class UnitGroup
{
    private static readonly string[] starters = ["WantedBy", "RequiredBy", "UpheldBy"];

    /// <summary>The lines of one of them.</summary>
    public static EquatableArray<Setting> Member(EquatableArray<Setting> settings, string target, Origin origin) =>
        Lines.Add(Part(settings, target, origin), "Install", "WantedBy", origin, target);

    /// <summary>The lines of one that the target asks for by itself.</summary>
    public static EquatableArray<Setting> Part(EquatableArray<Setting> settings, string target, Origin origin) =>
        Lines.Add(settings.Where(static setting => !IsStarter(setting)).ToEquatableArray(), "Unit", "PartOf", origin, target);

    /// <summary>The unit that stands for them, wanted by what wanted the first of them.</summary>
    /// <param name="record">The unit that the record makes.</param>
    /// <param name="first">What says who starts it: the unit itself, or one that starts it.</param>
    /// <param name="name">The target's name.</param>
    public static UnitModel Target(UnitModel record, UnitModel first, string name)
    {
        var settings = record.Settings.Where(static setting => setting is { Section: "Unit", Name: "Description" or "Documentation" }).Concat(first.Settings.Where(IsStarter)).OrderBy(static setting => setting.Order).ToList();
        return new UnitModel(
            record.TypeId, record.TypeName, name, UnitKind.Target, IsExternal: false, settings.ToEquatableArray(),
            EquatableArray<EnvironmentVariable>.Empty, EquatableArray<PortModel>.Empty, EquatableArray<SecretModel>.Empty, Health: null, EquatableArray<Rules.Finding>.Empty)
        {
            Tier = record.Tier,
            Scope = record.Scope,
            Release = record.Release,
            Replaces = record.Replaces,
        };
    }

    private static bool IsStarter(Setting setting) => setting.Section == "Install" && starters.Contains(setting.Name);
}
