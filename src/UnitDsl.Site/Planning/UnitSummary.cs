using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>A unit that a dependency names: by its name, or by the type that stands for it.</summary>
public sealed record UnitReference(string Name, string? TypeId);

/// <summary>A dependency of one unit on others.</summary>
public sealed record Dependency(string Directive, EquatableArray<UnitReference> Units);

/// <summary>
/// What the site as a whole needs to know of a unit. It stays equal under most edits of the unit, and with it all that is planned for the site.
/// </summary>
public sealed record UnitSummary(
    string TypeId,
    string Name,
    string Kind,
    bool IsExternal,
    string? User,
    EquatableArray<PortModel> Ports,
    EquatableArray<SecretModel> Secrets,
    HealthCheckModel? Health,
    EquatableArray<Dependency> Dependencies)
{
    /// <summary>How much a service is exposed, in tenths; null for other units.</summary>
    public int? Exposure { get; init; }

    /// <summary>The part that it has in its site.</summary>
    public UnitTier Tier { get; init; } = UnitTiers.Default;

    /// <summary>Its start waits for its health.</summary>
    public bool IsGated { get; init; }

    /// <summary>The unit that brings it along; null for one that a record stands for.</summary>
    public string? Owner { get; init; }

    private static readonly string[] dependencies =
        ["Wants", "Requires", "Requisite", "BindsTo", "PartOf", "Upholds", "Conflicts", "After", "Before", "WantedBy", "RequiredBy", "UpheldBy"];

    public static UnitSummary Of(UnitModel unit)
    {
        var found = new List<Dependency>();
        foreach (var name in dependencies)
        {
            var setting = unit.Find("Unit", name) ?? unit.Find("Install", name);
            if (setting is not null)
                found.Add(new Dependency(name, References(setting).Distinct().ToEquatableArray()));
        }

        var main = (unit.Kind.OwnSection() ?? "Unit");
        return new UnitSummary(
            unit.TypeId, unit.Name, unit.Kind.Suffix().Substring(1), unit.IsExternal, unit.Value(main, "User"),
            unit.Ports, unit.Secrets, unit.Health, found.ToEquatableArray())
        {
            Exposure = unit.Kind == UnitKind.Service && !unit.IsExternal ? unit.Facts.Sandbox.Exposure.TotalTenths : null,
            Tier = unit.Tier,
            IsGated = unit.Gate is not null,
            Owner = unit.Companion?.OwnerName,
        };
    }

    /// <summary>The units that a dependency names, in the order in which they were said.</summary>
    public IEnumerable<string> UnitsOf(string directive, Func<string, string?> nameOf)
    {
        foreach (var dependency in Dependencies)
        {
            if (dependency.Directive == directive)
                return Names(dependency, nameOf);
        }

        return [];
    }

    public static IEnumerable<string> Names(Dependency dependency, Func<string, string?> nameOf) =>
        dependency.Units
            .Select(unit => unit.TypeId is null ? unit.Name : nameOf(unit.TypeId) ?? "")
            .Where(static name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<UnitReference> References(Setting setting) =>
        setting.Assignments
            .SelectMany(static assignment => assignment.Words)
            .Select(static word => new UnitReference(word.Text, word.TypeId));
}
