using UnitDsl.Site.Facts;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A directive with all that it is set to, after later layers won over earlier ones.</summary>
public sealed record Setting(string Section, string Name, int Order, EquatableArray<Assignment> Assignments)
{
    public string LastText => Assignments.Count == 0 ? "" : Assignments[Assignments.Count - 1].Text;

    /// <summary>What it says depends on what types are called.</summary>
    public bool HasTypeReferences { get; } = NamesTypes(Assignments);

    /// <summary>Its lines in a unit file, once somebody has written them; no part of what it is.</summary>
    internal string? Text { get; set; }

    /// <summary>Its commands, once somebody has taken them apart; no part of what it is either.</summary>
    internal IReadOnlyList<UnitCommand>? Commands { get; set; }

    public bool Equals(Setting? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Order == other.Order && Name == other.Name && Section == other.Section && Assignments == other.Assignments);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    private static bool NamesTypes(EquatableArray<Assignment> assignments)
    {
        for (var i = 0; i < assignments.Count; i++)
        {
            var words = assignments[i].Words;
            for (var j = 0; j < words.Count; j++)
            {
                if (words[j].TypeId is not null)
                    return true;
            }
        }

        return false;
    }
}

/// <summary>A variable that the program finds in its environment.</summary>
public sealed record EnvironmentVariable(string Name, string Value, Origin NameOrigin, Origin ValueOrigin);

public sealed record PortModel(int Number, string Protocol, string Bind, string Name, Origin Origin);

/// <summary>A secret, never its value.</summary>
public sealed record SecretModel(string Name, string Mode, string Path, Origin Origin);

public sealed record HealthCheckModel(string Kind, string Target, string Interval, string Timeout, int Retries, string StartPeriod, Origin Origin);

/// <summary>A unit as it will be deployed, or one that someone else ships.</summary>
public sealed record UnitModel(
    string TypeId,
    string TypeName,
    string Name,
    UnitKind Kind,
    bool IsExternal,
    EquatableArray<Setting> Settings,
    EquatableArray<EnvironmentVariable> Environment,
    EquatableArray<PortModel> Ports,
    EquatableArray<SecretModel> Secrets,
    HealthCheckModel? Health,
    EquatableArray<Finding> Problems)
{
    // Worked out at the first question and no part of what the unit is.
    private string[]? typeReferences;
    private UnitSummary? summary;
    private UnitFacts? facts;

    /// <summary>The units of other assemblies that this one derives from, and so stands in for.</summary>
    public EquatableArray<string> Replaces { get; init; } = EquatableArray<string>.Empty;

    public Dialect Dialect { get; init; }

    /// <summary>The types that stand for units in this one's directives.</summary>
    public IReadOnlyList<string> TypeReferences => typeReferences ??= FindTypeReferences();

    /// <summary>What the site as a whole needs to know of this unit.</summary>
    public UnitSummary Summary => summary ??= UnitSummary.Of(this);

    /// <summary>What rules ask of it.</summary>
    public UnitFacts Facts => facts ??= new UnitFacts(this);

    public bool Equals(UnitModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && TypeId == other.TypeId && TypeName == other.TypeName && Name == other.Name && Kind == other.Kind && IsExternal == other.IsExternal
            && Settings == other.Settings && Environment == other.Environment && Ports == other.Ports && Secrets == other.Secrets
            && Equals(Health, other.Health) && Problems == other.Problems && Replaces == other.Replaces && Dialect == other.Dialect);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(TypeId);

    /// <summary>The record's own name, where nothing more exact is known.</summary>
    public Origin Origin => Origin.OfName(TypeId);

    /// <summary>A unit with a problem in it cannot be written, and with it the site.</summary>
    public bool IsBroken => Problems.Any(static problem => problem.Rule.Severity == Severity.Error);

    public Setting? Find(string section, string name)
    {
        foreach (var setting in Settings)
        {
            if (setting.Name == name && setting.Section == section)
                return setting;
        }

        return null;
    }

    private string[] FindTypeReferences()
    {
        List<string>? found = null;
        foreach (var setting in Settings)
        {
            foreach (var assignment in setting.Assignments)
            {
                foreach (var word in assignment.Words)
                {
                    if (word.TypeId is { } id && !(found ??= []).Contains(id))
                        found.Add(id);
                }
            }
        }

        return found?.ToArray() ?? [];
    }

    public string? Value(string section, string name) => Find(section, name)?.LastText;
}
