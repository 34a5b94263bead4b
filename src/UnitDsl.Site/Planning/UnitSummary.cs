using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>A dependency of one unit on others.</summary>
public sealed record Dependency(string Directive, EquatableArray<string> Units);

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
    private static readonly string[] dependencies =
        ["Wants", "Requires", "Requisite", "BindsTo", "PartOf", "Upholds", "Conflicts", "After", "Before", "WantedBy", "RequiredBy", "UpheldBy"];

    public static UnitSummary Of(UnitModel unit, Func<string, string?> nameOf)
    {
        var found = new List<Dependency>();
        foreach (var name in dependencies)
        {
            var setting = unit.Find("Unit", name) ?? unit.Find("Install", name);
            if (setting is not null)
                found.Add(new Dependency(name, UnitFileRenderer.UnitsNamed(setting, nameOf).Distinct(StringComparer.Ordinal).ToEquatableArray()));
        }

        var main = DirectiveCatalogue.MainSection(unit.Kind);
        return new UnitSummary(
            unit.TypeId, unit.Name, unit.Kind.Suffix().Substring(1), unit.IsExternal, unit.Value(main, "User"),
            unit.Ports, unit.Secrets, unit.Health, found.ToEquatableArray());
    }

    public EquatableArray<string> UnitsOf(string directive)
    {
        foreach (var dependency in Dependencies)
        {
            if (dependency.Directive == directive)
                return dependency.Units;
        }

        return EquatableArray<string>.Empty;
    }
}
