using UnitDsl.Site.Facts;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Linking;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Compose;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Site.Planning.Supervisord;
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

    /// <summary>Which manager runs it.</summary>
    public UnitScope Scope { get; init; }

    /// <summary>Its start waits for its health.</summary>
    public bool IsGated { get; init; }

    /// <summary>Its health is looked at from time to time, and it is restarted when it turns unhealthy.</summary>
    public bool IsWatched => Health is { RestartsUnhealthy: true };

    /// <summary>The unit that brings it along; null for one that a record stands for.</summary>
    public string? Owner { get; init; }

    /// <summary>It is started with the site: something wants it from [Install] on. Others start when a timer, a socket or a hand does it.</summary>
    public bool Starts { get; init; }

    /// <summary>Its file is one of Quadlet's, of which Podman's generator makes the unit: systemd enables and disables nothing of it.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>The container whose health Podman knows; null where the unit's health is told otherwise.</summary>
    public string? HealthContainer { get; init; }

    /// <summary>The image that Podman has to have or get; null where it has none, or one that the site makes itself.</summary>
    public string? Image { get; init; }

    /// <summary>The image is not fetched from anywhere.</summary>
    public bool IsImageLocal { get; init; }

    /// <summary>The images that it builds.</summary>
    public EquatableArray<string> Builds { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The least release of Podman that makes the unit; null where Podman has no part in it.</summary>
    public string? Podman { get; init; }

    /// <summary>The type of a service; null on other units.</summary>
    public string? Type { get; init; }

    /// <summary>It can take over a new configuration without a restart.</summary>
    public bool Reloads { get; init; }

    /// <summary>The group that it names.</summary>
    public string? Group { get; init; }

    /// <summary>What a timer, socket or path unit starts.</summary>
    public UnitReference? Triggers { get; init; }

    /// <summary>The slice that it names.</summary>
    public UnitReference? Slice { get; init; }

    /// <summary>Its user is made up when it starts, whatever name it has.</summary>
    public bool HasDynamicUser { get; init; }

    /// <summary>What the machine must have for it to start.</summary>
    public StartNeeds Needs { get; init; } = StartNeeds.None;

    /// <summary>What its intent attributes say beyond directives, for the files that are the site's and not one unit's.</summary>
    public EquatableArray<Intention> Intentions { get; init; } = EquatableArray<Intention>.Empty;

    /// <summary>The unit in which its program runs, where that is another one.</summary>
    public string? RunsIn { get; init; }

    /// <summary>Its program as supervisord is told of it; null where nobody asked for that.</summary>
    public SupervisedProgram? Supervised { get; init; }

    /// <summary>The journal that it writes into, where that is not the system's.</summary>
    public string? Journal { get; init; }

    /// <summary>In what form it writes, where that was said.</summary>
    public string? LogFormat { get; init; }

    /// <summary>It stands for the site as a whole.</summary>
    public bool IsWholeSite { get; init; }

    /// <summary>What compose.yaml says of it; null where the site has none, or not for this unit.</summary>
    public ComposeUnit? Compose { get; init; }

    /// <summary>Which slot it is, where it is one of several.</summary>
    public SlotModel? Slot { get; init; }

    /// <summary>Set on lines for a unit that someone else ships.</summary>
    public DropInModel? DropIn { get; init; }

    /// <summary>Something is emitted for it.</summary>
    public bool IsWritten => !IsExternal || DropIn is not null;

    /// <summary>Its lines ask for more of a running instance than reading them.</summary>
    public bool NeedsRestart { get; init; }

    /// <summary>Of which template it is which instance, where it is one.</summary>
    public InstanceModel? Instance { get; init; }

    /// <summary>Its files on the machine.</summary>
    public EquatableArray<string> Files { get; init; } = EquatableArray<string>.Empty;

    private static readonly string[] dependencies =
        ["Wants", "Requires", "Requisite", "BindsTo", "PartOf", "Upholds", "Conflicts", "After", "Before", "WantedBy", "RequiredBy", "UpheldBy"];

    public static UnitSummary Of(UnitModel unit)
    {
        var found = new List<Dependency>();
        foreach (var name in dependencies)
        {
            var setting = unit.Find("Unit", name) ?? unit.Find("Install", name);
            if (setting is not null)
                found.Add(new Dependency(name, References(setting).Select(reference => OfInstance(reference, unit.Instance)).Distinct().ToEquatableArray()));
        }

        if (unit.QuadletFile is not null)
            QuadletDependencies.AddTo(found, unit);

        // Who is named in a container's own section is a user inside.
        var main = unit.QuadletFile is not null ? "Service" : unit.Kind.OwnSection() ?? "Unit";
        var facts = unit.Facts;
        return new UnitSummary(
            unit.TypeId, unit.Name, unit.Kind.Suffix().Substring(1), unit.IsExternal, Named(unit, main, "User"),
            PortsOf(unit), unit.Secrets, unit.Health, found.ToEquatableArray())
        {
            Exposure = unit.Kind == UnitKind.Service && unit is { IsExternal: false, IsOfUsers: false } && Pm2Intention.Of(unit) is null ? facts.Sandbox.Exposure.TotalTenths : null,
            Slot = unit.Slot,
            RunsIn = LauncherUnit.Of(unit)?.Child ?? (Pm2Intention.Of(unit) is { } app ? Pm2Paths.Unit(app.User) : null),
            IsGenerated = unit.QuadletFile is not null,
            Instance = unit.Instance,
            HealthContainer = unit.Find("Container", "HealthCmd") is not null ? QuadletNaming.ContainerOf(unit) : null,
            Image = ContainerImage.Of(unit),
            IsImageLocal = unit.Value("Container", "Pull") == "never",
            Builds = unit.Kind == UnitKind.Build ? facts.Items("ImageTag").Select(static tag => tag.Text).ToEquatableArray() : EquatableArray<string>.Empty,
            Podman = unit.QuadletFile is null ? null : (unit.Podman ?? PodmanRelease.Default).ToString(),
            Intentions = unit.Intentions,
            Compose = ComposeReader.Read(unit),
            Supervised = SupervisedReader.Read(unit),
            Journal = unit.Value(main, "LogNamespace") is { Length: > 0 } journal && journal.IndexOf('%') < 0 ? journal : null,
            LogFormat = unit.Intended<LogFormatIntention>().LastOrDefault()?.Format,
            IsWholeSite = unit.Intended<WholeSiteIntention>().Any(),
            DropIn = unit.DropIn,
            NeedsRestart = unit.DropIn is not null && (unit.Environment.Count > 0 || unit.Settings.Any(static setting => DirectiveCatalogue.Find(setting.Section, setting.Name) is not { ReloadSuffices: true })),
            Files = unit.DropIn is { } dropIn ? EquatableArray.Create(unit.Scope.Directory() + dropIn.PathFor(unit.Name)) : unit.IsExternal ? EquatableArray<string>.Empty : unit.Slot is { } slot ? SlotFiles.PathsOf(unit, slot).ToEquatableArray() : EquatableArray.Create(UnitFileRenderer.MachinePath(unit)),
            Starts = (unit is { QuadletFile: not null, Instance: { } one } && facts.Items("PartOf").Any(item => item.Text == one.Target)) || !UnitName.IsTemplate(unit.Name) && unit.Slot is not { Index: > 0 } && unit.Settings.Any(static setting => setting.Section == "Install"),
            Type = facts.Service?.Type ?? (unit.QuadletFile is null ? null : unit.Value("Service", "Type")),
            Reloads = facts.Has("ExecReload") || facts.Service?.Type == "notify-reload",
            HasDynamicUser = facts.IsOn("DynamicUser"),
            Group = Named(unit, main, "Group"),
            Triggers = TriggeredBy(facts),
            Slice = unit.Find(main, "Slice") is { } slice ? References(slice).LastOrDefault() : null,
            Needs = unit.IsExternal ? StartNeeds.None : StartNeeds.Of(facts),
            Tier = unit.Tier,
            Scope = unit.Scope,
            IsGated = unit.Gate is not null,
            Owner = unit.Companion?.OwnerName,
        };
    }

    private static string? Named(UnitModel unit, string section, string directive)
    {
        var text = unit.Value(section, directive);
        return text is null || unit.Instance is null ? text : BuildTimeSpecifiers.Expand(text, unit.Name) ?? text;
    }

    private static UnitReference OfInstance(UnitReference reference, InstanceModel? instance) =>
        instance is null || reference.Name.IndexOf('%') < 0 ? reference : reference with { Name = reference.Name.Replace("%i", instance.Name) };

    /// <summary>The ports that it takes: those that were declared, or of a socket, which need not declare them, those that it listens on.</summary>
    public static EquatableArray<PortModel> PortsOf(UnitModel unit) => unit.Kind != UnitKind.Socket || unit.Ports.Count > 0
        ? unit.Ports
        : unit.Facts.Ports.Listening.Select(static port => new PortModel(port.Number, port.Protocol, port.Bind, "", port.Origin)).Distinct().ToEquatableArray();

    private static UnitReference? TriggeredBy(UnitFacts facts)
    {
        var unit = facts.Unit;
        if (unit.IsExternal || UnitTrigger.DirectiveOf(unit.Kind) is not { } directive)
            return null;
        return unit.Find(unit.Kind.OwnSection()!, directive) is { } named ? References(named).LastOrDefault() : new UnitReference(UnitTrigger.DefaultOf(facts), null);
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

    /// <summary>The name of one unit; null where its type stands for none.</summary>
    public static string? Names(UnitReference unit, Func<string, string?> nameOf) => unit.TypeId is null ? unit.Name : nameOf(unit.TypeId);

    public static IEnumerable<string> Names(Dependency dependency, Func<string, string?> nameOf) =>
        dependency.Units
            .Select(unit => Names(unit, nameOf) ?? "")
            .Where(static name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    public static IEnumerable<UnitReference> References(Setting setting) =>
        setting.Assignments
            .SelectMany(static assignment => assignment.Words)
            .Select(static word => new UnitReference(word.Text, word.TypeId));
}
