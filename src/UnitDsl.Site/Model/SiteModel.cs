using UnitDsl.Site.Applications;
using UnitDsl.Site.Facts;
using UnitDsl.Site.Fronts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A port range that the site may use.</summary>
public readonly record struct PortSpan(int First, int Last);

/// <summary>What the assembly says of the site as a whole.</summary>
public sealed record SiteSettings(string Name, EquatableArray<PortSpan> Ports, Origin? Origin)
{
    /// <summary>The release of systemd that the site is for; null where it was not said.</summary>
    public int? Systemd { get; init; }

    /// <summary>The release of Podman that the site is for; null where it was not said.</summary>
    public PodmanRelease? Podman { get; init; }

    public const int DefaultGenerations = 5;

    /// <summary>How many installed generations a machine keeps.</summary>
    public int Generations { get; init; } = DefaultGenerations;

    /// <summary>Its services are held against the checklist.</summary>
    public bool Checklist { get; init; }

    /// <summary>How far apart restarts of services are that need the same unit, in microseconds; null where they come as each says.</summary>
    public ulong? Stagger { get; init; }

    /// <summary>Where that was said.</summary>
    public Origin? StaggerOrigin { get; init; }

    /// <summary>Where a compose.yaml was asked for; null where none was.</summary>
    public Origin? ComposeOrigin { get; init; }

    /// <summary>How much a service may be exposed, in tenths; null where there is no limit.</summary>
    public int? ExposureBudget { get; init; }

    /// <summary>Where that was said.</summary>
    public Origin? ExposureBudgetOrigin { get; init; }

    public const string DefaultFront = "nginx";

    /// <summary>What stands before its routes: <c>nginx</c>, <c>caddy</c>, or <c>none</c> that is known here.</summary>
    public string Front { get; init; } = DefaultFront;

    /// <summary>How its hosts speak TLS, as far as the assembly says.</summary>
    public EquatableArray<TlsModel> Tls { get; init; } = EquatableArray<TlsModel>.Empty;

    public IEnumerable<int> AllPorts() => Ports.SelectMany(static span => Enumerable.Range(span.First, span.Last - span.First + 1));
}

/// <summary>A unit that a referenced assembly declares: what its contract tells.</summary>
public sealed record ReferencedUnit(string Assembly, string TypeId, string Name, bool IsExternal, EquatableArray<PortModel> Ports)
{
    /// <summary>The file of Quadlet's that it is made of; null where its own file is systemd's.</summary>
    public string? QuadletFile { get; init; }

    /// <summary>The units that it stands for: instances, or slots.</summary>
    public EquatableArray<string> Members { get; init; } = EquatableArray<string>.Empty;

    /// <summary>The requests that it takes.</summary>
    public EquatableArray<ReferencedRoute> Routes { get; init; } = EquatableArray<ReferencedRoute>.Empty;
}

/// <summary>A route of a unit that a referenced assembly declares.</summary>
/// <param name="Host">The host.</param>
/// <param name="Path">The path.</param>
/// <param name="Aliases">Further names of the host.</param>
public sealed record ReferencedRoute(string Host, string Path, EquatableArray<string> Aliases)
{
    /// <summary>Every name by which requests for it come.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Host);

    /// <summary>As <see cref="RouteModel.Place"/> has it.</summary>
    public string Place => Host + Path;
}

/// <summary>The whole site, ready for the rules that see all of it.</summary>
public sealed record SiteModel(SiteSettings Settings, EquatableArray<UnitModel> Units, EquatableArray<ReferencedUnit> Referenced)
{
    // Worked out at the first question and no part of what the site is.
    private SiteFacts? facts;

    /// <summary>No unit that belongs to it lies elsewhere; some files of a directory are not all there is.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>What the programs of its services say of themselves; none where nobody has read them.</summary>
    public EquatableArray<ApplicationFacts> Applications { get; init; } = EquatableArray<ApplicationFacts>.Empty;

    /// <summary>What rules ask of it.</summary>
    public SiteFacts Facts => facts ??= new SiteFacts(this);

    public bool Equals(SiteModel? other) =>
        ReferenceEquals(this, other) || (other is not null && Settings == other.Settings && Units == other.Units && Referenced == other.Referenced && IsWhole == other.IsWhole && Applications == other.Applications);

    public override int GetHashCode() => Units.GetHashCode();

    /// <summary>The units of one machine, as their files make them.</summary>
    public static SiteModel OfFiles(IEnumerable<UnitModel> units) =>
        new(new SiteSettings("", EquatableArray<PortSpan>.Empty, Origin: null), units.ToEquatableArray(), EquatableArray<ReferencedUnit>.Empty);

    /// <summary>The referenced units that can run beside ours: all but those that one of ours stands in for.</summary>
    public IEnumerable<ReferencedUnit> ReferencedBeside
    {
        get
        {
            var replaced = new HashSet<string>(Units.SelectMany(static unit => unit.Replaces), StringComparer.Ordinal);
            return Referenced.Where(unit => !replaced.Contains(unit.TypeId));
        }
    }
}
