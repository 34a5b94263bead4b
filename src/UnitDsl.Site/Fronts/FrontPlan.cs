using UnitDsl.Site.Planning;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Fronts;

/// <summary>Where the requests of a route go.</summary>
/// <param name="Name">What the front calls it: of slots that of the snippet which names the live one.</param>
/// <param name="Servers">Its addresses; of slots those of the first one.</param>
/// <param name="IsOfSlots">Which address it is, is told by that snippet.</param>
internal sealed record Upstream(string Name, IReadOnlyList<string> Servers, bool IsOfSlots);

/// <summary>A route with all that a front is told of it.</summary>
internal sealed record PlannedRoute(RouteModel Route, UnitSummary Unit, Upstream Upstream);

/// <summary>A host with its routes, the longest path first.</summary>
internal sealed record PlannedHost(string Name, IReadOnlyList<string> Aliases, TlsModel? Tls, IReadOnlyList<PlannedRoute> Routes)
{
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <summary>What stands before a site: its routes, by their hosts. A host that is named stands before a wildcard, and that before all others.</summary>
internal sealed class FrontPlan
{
    private readonly Dictionary<string, Upstream> upstreams = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly SiteSummary site;

    private FrontPlan(SiteSummary site)
    {
        this.site = site;
        var routes = site.Units
            .Where(static unit => unit.Slot is not { Index: > 0 })
            .OrderBy(static unit => unit.Name, StringComparer.Ordinal)
            .SelectMany(static unit => unit.Intentions.OfType<RouteModel>().Select(route => (Unit: unit, Route: route)))
            .ToList();
        var ofRecords = site.Units.SelectMany(static unit => unit.Intentions.OfType<TlsModel>()).ToList();
        Hosts = routes
            .GroupBy(static one => one.Route.Host.Text, StringComparer.Ordinal)
            .OrderBy(static host => Rank(host.Key)).ThenBy(static host => host.Key, StringComparer.Ordinal)
            .Select(host => new PlannedHost(
                host.Key,
                host.SelectMany(static one => one.Route.Aliases).Select(static alias => alias.Text).Distinct(StringComparer.Ordinal).OrderBy(static alias => alias, StringComparer.Ordinal).ToList(),
                TlsOf(host.Key, ofRecords.Concat(site.Tls)),
                Planned(host).ToList()))
            .ToList();
    }

    /// <summary>The hosts, in the order in which they are written.</summary>
    public IReadOnlyList<PlannedHost> Hosts { get; }

    /// <summary>What the routes go to, in the order of their names; those of slots are written elsewhere.</summary>
    public IEnumerable<Upstream> Upstreams => upstreams.Values.Where(static upstream => !upstream.IsOfSlots).OrderBy(static upstream => upstream.Name, StringComparer.Ordinal);

    /// <summary>Null where the site has no routes.</summary>
    public static FrontPlan? Of(SiteSummary site) =>
        site.Units.Any(static unit => unit.Intentions.OfType<RouteModel>().Any()) ? new FrontPlan(site) : null;

    /// <summary>How a host speaks TLS: as is said of it itself, or else of the narrowest wildcard; null where it does not.</summary>
    public static TlsModel? TlsOf(string host, IEnumerable<TlsModel> said) =>
        said.Where(tls => tls.Covers(host)).OrderBy(tls => tls.Host.Text == host ? 0 : Rank(tls.Host.Text)).FirstOrDefault();

    private static int Rank(string host) => host == "*" ? 2 : host[0] == '*' ? 1 : 0;

    private IEnumerable<PlannedRoute> Planned(IEnumerable<(UnitSummary Unit, RouteModel Route)> routes) => routes
        .GroupBy(static one => one.Route.Stem, StringComparer.Ordinal)
        .OrderByDescending(static same => same.Key.Length).ThenBy(static same => same.Key, StringComparer.Ordinal)
        .Select(same => new PlannedRoute(same.First().Route, same.First().Unit, UpstreamOf(same.ToList())));

    // Several units of one record share its requests.
    private Upstream UpstreamOf(List<(UnitSummary Unit, RouteModel Route)> same)
    {
        var unit = same[0].Unit;
        var servers = same.SelectMany(static one => one.Route.Ports).Select(FrontSnippet.AddressOf).Distinct(StringComparer.Ordinal).ToList();
        if (unit.Slot is { } slot && site.Front != "none")
            return new Upstream(FrontSnippet.PartOf(slot), servers, IsOfSlots: true);

        var key = string.Join(" ", servers);
        if (upstreams.TryGetValue(key, out var known))
            return known;
        var stem = site.Name + "." + new string(UnitName.WithoutSuffix(unit.Name).Select(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' ? c : '-').ToArray());
        var name = stem;
        for (var i = 2; !names.Add(name); i++)
            name = stem + "-" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return upstreams[key] = new Upstream(name, servers, IsOfSlots: false);
    }
}
