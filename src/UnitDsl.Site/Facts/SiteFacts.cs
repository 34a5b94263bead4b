using UnitDsl.Site.Applications;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Facts;

/// <summary>A unit that another one names in a dependency.</summary>
/// <param name="From">The unit that says it.</param>
/// <param name="Directive">How.</param>
/// <param name="To">The name of the other unit.</param>
/// <param name="Said">As it was written.</param>
public sealed record SiteLink(UnitFacts From, string Directive, string To, Said Said);

/// <summary>What rules ask of the units of a site beside each other, worked out at the first question and once for all of them.</summary>
public sealed class SiteFacts(SiteModel site)
{
    /// <summary>The directives that name other units.</summary>
    public static readonly IReadOnlyList<string> LinkDirectives =
    [
        "Requires", "Requisite", "Wants", "BindsTo", "PartOf", "Upholds", "Conflicts", "Before", "After", "OnFailure", "OnSuccess", "PropagatesReloadTo", "ReloadPropagatedFrom",
        "PropagatesStopTo", "StopPropagatedFrom", "JoinsNamespaceOf", "WantedBy", "RequiredBy", "UpheldBy", "Also", "Unit", "Sockets", "Service", "Slice",
    ];

    private UnitNames? names;
    private List<UnitFacts>? units;
    private Dictionary<string, UnitFacts>? byName;
    private List<SiteLink>? links;
    private ILookup<string, SiteLink>? linksTo;
    private ILookup<UnitFacts, SiteLink>? linksFrom;
    private List<UnitTrigger>? triggers;
    private ILookup<UnitFacts, UnitTrigger>? triggersTo;
    private HashSet<string>? known;
    private PortMap? ports;
    private List<(UnitModel Unit, RouteModel Route)>? routes;

    public SiteModel Site => site;

    /// <summary>The units that will be deployed as they stand.</summary>
    public IReadOnlyList<UnitFacts> Units => units ??= site.Units.Where(static unit => !unit.IsExternal && !unit.IsBroken).Select(static unit => unit.Facts).ToList();

    /// <summary>The services among them.</summary>
    public IEnumerable<ServiceFacts> Services => Units.Select(static unit => unit.Service).OfType<ServiceFacts>();

    /// <summary>Who listens on which port.</summary>
    public PortMap Ports => ports ??= new PortMap(this);

    /// <summary>Every route of the site, by the unit that takes its requests; slots share those of the first.</summary>
    public IReadOnlyList<(UnitModel Unit, RouteModel Route)> Routes =>
        routes ??= site.Units.Where(static unit => unit.Intentions.Count > 0 && unit.Slot is not { Index: > 0 }).SelectMany(static unit => unit.Intended<RouteModel>().Select(route => (unit, route))).ToList();

    /// <summary>Every dependency that one of them names.</summary>
    public IReadOnlyList<SiteLink> Links => links ??= Units.SelectMany(LinksOf).ToList();

    public IEnumerable<SiteLink> LinksTo(string name) => (linksTo ??= Links.ToLookup(static link => link.To, StringComparer.Ordinal))[name];

    public IEnumerable<SiteLink> LinksFrom(UnitFacts unit) => (linksFrom ??= Links.ToLookup(static link => link.From))[unit];

    /// <summary>The deployed unit of this name, or of this alias.</summary>
    public UnitFacts? Find(string name) => (byName ??= ByName()).TryGetValue(name, out var unit) ? unit : null;

    /// <summary>The name of the unit that a text or a type stands for; null where it is none.</summary>
    public string? NameOf(Said said) => said.TypeId is { } id ? (names ??= new UnitNames(site)).Find(id) : said.Text.Length > 0 ? said.Text : null;

    /// <summary>What timers, sockets and path units start.</summary>
    public IReadOnlyList<UnitTrigger> Triggers => triggers ??= Units.Select(unit => UnitTrigger.Of(unit, this)).OfType<UnitTrigger>().ToList();

    /// <summary>The timers, sockets and path units that start this one.</summary>
    public IEnumerable<UnitTrigger> TriggersTo(UnitFacts unit) =>
        (triggersTo ??= Triggers.Where(static trigger => trigger.Target is not null).ToLookup(static trigger => trigger.Target!))[unit];

    /// <summary>The deployed unit of this name, or the template that it is an instance of.</summary>
    public UnitFacts? FindUnit(string name) => Find(name) ?? (UnitName.InstanceOf(name) is null ? null : Find(TemplateOf(name)));

    /// <summary>Whether there is a unit of this name, one that someone else ships or that another assembly brings included.</summary>
    public bool IsKnown(string name) => (known ??= KnownNames()) is var all && (all.Contains(name) || (UnitName.InstanceOf(name) is not null && all.Contains(TemplateOf(name))));

    /// <summary><c>queue@1.service</c> → <c>queue@.service</c>.</summary>
    internal static string TemplateOf(string name) => UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name);

    private HashSet<string> KnownNames()
    {
        var names = new HashSet<string>(site.Units.Select(static unit => unit.Name), StringComparer.Ordinal);
        names.UnionWith(site.Referenced.Select(static unit => unit.Name));
        names.UnionWith(Units.SelectMany(static unit => unit.Items("Alias")).Select(static alias => alias.Text));
        return names;
    }

    /// <summary>What the program of a service says of itself, where its source is at hand.</summary>
    public ApplicationFacts? ApplicationOf(UnitFacts unit) =>
        unit.Unit.Project is { } project ? site.Applications.FirstOrDefault(application => application.Path == project) : null;

    private IEnumerable<SiteLink> LinksOf(UnitFacts unit)
    {
        foreach (var directive in LinkDirectives)
        {
            if (!unit.Has(directive))
                continue;
            foreach (var said in unit.Items(directive))
            {
                if (NameOf(said) is { } name)
                    yield return new SiteLink(unit, directive, name, said);
            }
        }
    }

    private Dictionary<string, UnitFacts> ByName()
    {
        var found = new Dictionary<string, UnitFacts>(StringComparer.Ordinal);
        foreach (var unit in Units)
        {
            foreach (var alias in unit.Items("Alias"))
                found[alias.Text] = unit;
        }

        foreach (var unit in Units)
            found[unit.Unit.Name] = unit;
        return found;
    }
}
