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

    // Worked out at the first question and no part of what it is.
    private SettingFacts? facts;

    /// <summary>What rules ask of its lines.</summary>
    internal SettingFacts Facts => facts ??= new SettingFacts(this);

    public bool Equals(Setting? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Order == other.Order && Name == other.Name && Section == other.Section && Assignments == other.Assignments);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>It names units as Quadlet does: by their files.</summary>
    public bool NamesFiles => HasTypeReferences && DirectiveCatalogue.Find(Section, Name) is { IsQuadlet: true };

    /// <summary>What is asked for of the types that it names: the unit's name, or its file's.</summary>
    public IEnumerable<string> TypeReferences()
    {
        var namesFiles = NamesFiles;
        return Assignments.SelectMany(static assignment => assignment.Words).Where(static word => word.TypeId is not null)
            .Select(word => namesFiles ? UnitNames.FileOf(word.TypeId!) : word.TypeId!);
    }

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

/// <summary>A directive that a pattern set, and that was set to something else afterwards.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Text">What the pattern said.</param>
public sealed record Overruled(string Directive, string Text);

/// <summary>A variable that the program finds in its environment.</summary>
public sealed record EnvironmentVariable(string Name, string Value, Origin NameOrigin, Origin ValueOrigin)
{
    /// <summary>The value with the way back for each of its characters; null where quotes or escapes stand between.</summary>
    public Word? Written { get; init; }

    /// <summary>Where some characters of the value were written, or all of it.</summary>
    public Origin Locate(int start, int length) => Written?.Locate(start, length) ?? ValueOrigin;
}

public sealed record PortModel(int Number, string Protocol, string Bind, string Name, Origin Origin)
{
    /// <summary>Where the address was written; null where it was not.</summary>
    public Origin? BindOrigin { get; init; }

    /// <summary>The instance of the unit that has it; null where all of the unit has.</summary>
    public string? Instance { get; init; }
}

/// <summary>A secret, never its value.</summary>
public sealed record SecretModel(string Name, string Mode, string Path, Origin Origin);

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
    // Worked out at the first question and no part of what the unit is; a copy that says something else takes it along, and must not go by it.
    private Derived? derived;

    /// <summary>The units of other assemblies that this one derives from, and so stands in for.</summary>
    public EquatableArray<string> Replaces { get; init; } = EquatableArray<string>.Empty;

    public Dialect Dialect { get; init; }

    /// <summary>Other names that links on the disk give it.</summary>
    public EquatableArray<string> LinkedNames { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The units that links beside its files make it start.</summary>
    public EquatableArray<string> LinkedUnits { get; init; } = EquatableArray<string>.Empty;

    /// <summary>Variables that the same record or file sets to something else further down: what stands here counts for nothing.</summary>
    public EquatableArray<EnvironmentVariable> Shadowed { get; init; } = EquatableArray<EnvironmentVariable>.Empty;

    /// <summary>The release of systemd that is to run it; null where nobody said.</summary>
    public int? Release { get; init; }

    /// <summary>The release of Podman that is to run it; null where nobody said.</summary>
    public PodmanRelease? Podman { get; init; }

    /// <summary>The file of Quadlet's that the service is made of, such as <c>shop.container</c>; null where the unit's own file is systemd's.</summary>
    public string? QuadletFile { get; init; }

    /// <summary>The name of its file.</summary>
    public string FileName => QuadletFile ?? Name;

    /// <summary>What patterns said and somebody said otherwise.</summary>
    public EquatableArray<Overruled> Overruled { get; init; } = EquatableArray<Overruled>.Empty;

    /// <summary>The project whose program it runs, relative to the site's; null where that is not known.</summary>
    public string? Project { get; init; }

    /// <summary>The projects that it could be meant to run, where it runs nothing and several are at hand.</summary>
    public EquatableArray<string> ProjectsAtHand { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The part that it has in its site.</summary>
    public UnitTier Tier { get; init; } = UnitTiers.Default;

    /// <summary>Which manager runs it.</summary>
    public UnitScope Scope { get; init; }

    /// <summary>Each user's own manager runs it.</summary>
    public bool IsOfUsers => Scope == UnitScope.User;

    /// <summary>What it asks of other units; they are told when the site is joined.</summary>
    public EquatableArray<UnitRequest> Requests { get; init; } = EquatableArray<UnitRequest>.Empty;

    /// <summary>What its intent attributes say beyond directives.</summary>
    public EquatableArray<Intention> Intentions { get; init; } = EquatableArray<Intention>.Empty;

    /// <summary>Who asked that its start waits for its health; null where it does not wait. Known once the site is joined.</summary>
    public Origin? Gate { get; init; }

    /// <summary>Set on a unit that another one brings along.</summary>
    public CompanionModel? Companion { get; init; }

    /// <summary>Set on lines for a unit that someone else ships.</summary>
    public DropInModel? DropIn { get; init; }

    /// <summary>Something is emitted for it.</summary>
    public bool IsWritten => !IsExternal || DropIn is not null;

    /// <summary>Set on a service that is one of several slots.</summary>
    public SlotModel? Slot { get; init; }

    /// <summary>All units of a record in slots; set on what was declared, of which they take the place once the site is joined.</summary>
    public EquatableArray<UnitModel> Slots { get; init; } = EquatableArray<UnitModel>.Empty;

    /// <summary>The instances of which it is the template; they are deployed, and it is what rules look at and what is written.</summary>
    public InstancesModel? Instances { get; init; }

    /// <summary>Set on a unit that is an instance.</summary>
    public InstanceModel? Instance { get; init; }

    /// <summary>The units that run on the machine: the instances of a template, or else the unit itself.</summary>
    public IReadOnlyList<UnitModel> Deployed => Instances is null ? [this] : Known.Deployed ??= Instances.Names.Select(AsInstance).ToArray();

    /// <summary>The types that stand for units in this one's directives.</summary>
    public IReadOnlyList<string> TypeReferences => Known.TypeReferences ??= FindTypeReferences();

    /// <summary>What the site as a whole needs to know of this unit.</summary>
    public UnitSummary Summary => Known.Summary ??= UnitSummary.Of(this);

    /// <summary>What rules ask of it.</summary>
    public UnitFacts Facts => Known.Facts ??= new UnitFacts(this);

    public bool Equals(UnitModel? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && TypeId == other.TypeId && TypeName == other.TypeName && Name == other.Name && Kind == other.Kind && IsExternal == other.IsExternal
            && Settings == other.Settings && Environment == other.Environment && Ports == other.Ports && Secrets == other.Secrets
            && Equals(Health, other.Health) && Tier == other.Tier && Scope == other.Scope && Requests == other.Requests && Intentions == other.Intentions && Equals(Gate, other.Gate) && Equals(Companion, other.Companion) && Equals(DropIn, other.DropIn) && Equals(Slot, other.Slot) && Slots == other.Slots && Equals(Instances, other.Instances) && Equals(Instance, other.Instance) && Problems == other.Problems && Replaces == other.Replaces && Dialect == other.Dialect
            && LinkedNames == other.LinkedNames && LinkedUnits == other.LinkedUnits && Shadowed == other.Shadowed
            && Release == other.Release && Podman == other.Podman && QuadletFile == other.QuadletFile && Overruled == other.Overruled && Project == other.Project && ProjectsAtHand == other.ProjectsAtHand);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(TypeId);

    /// <summary>The record's own name, where nothing more exact is known; of a unit that another one brings along the attribute that made it.</summary>
    public Origin Origin => Companion?.Origin ?? Origin.OfName(TypeId);

    /// <summary>A unit with a problem in it cannot be written, and with it the site.</summary>
    public bool IsBroken => Problems.Any(static problem => problem.Rule.Severity == Severity.Error) || Intended<UnnumberedPort>().Any();

    /// <summary>What it says by intents of one kind, in the order in which they were applied.</summary>
    public IEnumerable<T> Intended<T>() where T : Intention => Intentions.Count == 0 ? [] : Intentions.OfType<T>();

    public Setting? Find(string section, string name)
    {
        foreach (var setting in Settings)
        {
            if (setting.Name == name && setting.Section == section)
                return setting;
        }

        return null;
    }

    private Derived Known => derived is { } known && ReferenceEquals(known.Unit, this) ? known : derived = new Derived(this);

    // What is not systemd's to expand is the instance's here.
    private UnitModel AsInstance(string name) => this with
    {
        Name = InstancesModel.Instantiate(Name, name),
        Instances = null,
        Instance = new InstanceModel(Name, name, Instances!.Target),
        Ports = Ports.Where(port => port.Instance is null || port.Instance == name).ToEquatableArray(),
        Secrets = Secrets.Select(secret => secret with { Path = secret.Path.Replace("%i", name) }).ToEquatableArray(),
        Health = Health is null ? null : Health with { Target = Health.Target.Replace("%i", name), Body = Health.Body.Replace("%i", name) },
    };

    private string[] FindTypeReferences()
    {
        List<string>? found = null;
        foreach (var setting in Settings)
        {
            if (!setting.HasTypeReferences)
                continue;

            foreach (var id in setting.TypeReferences())
            {
                if (!(found ??= []).Contains(id))
                    found.Add(id);
            }
        }

        return found?.ToArray() ?? [];
    }

    public string? Value(string section, string name) => Find(section, name)?.LastText;

    private sealed class Derived(UnitModel unit)
    {
        public UnitModel Unit => unit;

        public string[]? TypeReferences { get; set; }

        public UnitModel[]? Deployed { get; set; }

        public UnitSummary? Summary { get; set; }

        public UnitFacts? Facts { get; set; }
    }
}
