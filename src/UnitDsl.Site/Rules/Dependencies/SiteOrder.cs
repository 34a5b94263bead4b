using UnitDsl.Site.Facts;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>
/// Which unit of a site starts before which: what they say, and what systemd adds for sure. It reads no unit anew, and so costs a site of a
/// thousand units a few milliseconds.
/// </summary>
internal sealed class SiteOrder
{
    // The way up, each waiting for the one before it.
    private static readonly (string First, string Second)[] boot =
    [
        ("local-fs-pre.target", "local-fs.target"), ("local-fs.target", "sysinit.target"), ("swap.target", "sysinit.target"), ("sysinit.target", "basic.target"),
        ("sockets.target", "basic.target"), ("paths.target", "basic.target"), ("basic.target", "multi-user.target"), ("multi-user.target", "graphical.target"),
        ("network-pre.target", "network.target"), ("network.target", "network-online.target"), ("remote-fs-pre.target", "remote-fs.target"),
    ];

    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<OrderStep> steps = [];
    private readonly HashSet<(int First, int Second)> pairs = [];
    private readonly SiteFacts site;

    public SiteOrder(SiteFacts site)
    {
        this.site = site;
        foreach (var link in site.Links)
        {
            if (link.Directive == "After")
                Add(site, link.To, link.From.Unit.Name, "After=", link);
            else if (link.Directive == "Before")
                Add(site, link.From.Unit.Name, link.To, "Before=", link);
            else if (link.Directive == "Unit" && link.From.Unit.Kind is UnitKind.Timer or UnitKind.Path)
                Add(site, link.From.Unit.Name, link.To, "which it starts", null);
        }

        foreach (var unit in site.Units)
            AddDefaults(site, unit);
        AddTargets(site);
        foreach (var (first, second) in boot)
            Add(site, first, second, "by systemd's own units", null);
    }

    /// <summary>The shortest way around in each circle of units that start together.</summary>
    public IEnumerable<IReadOnlyList<OrderStep>> Circles()
    {
        var graph = new OrderGraph(names.Count);
        for (var i = 0; i < steps.Count; i++)
            graph.Add(IndexOf(steps[i].First), IndexOf(steps[i].Second), Numbered(i));

        // Nearly always there is none, and nobody needs to know who starts what.
        graph.Components(static _ => true, out var any);
        if (any.Count == 0)
            return [];

        var starts = new StartedTogether(site);
        var atBoot = Circles(graph, index => site.Find(names[index]) is null || starts.AtBoot.Contains(names[index]));
        var later = Circles(graph, index => site.Find(names[index]) is not null && !starts.AtBoot.Contains(names[index]));
        return atBoot.Concat(later.Where(circle => starts.IsOneStart([.. circle.Select(static step => step.First)])));
    }

    private IEnumerable<IReadOnlyList<OrderStep>> Circles(OrderGraph graph, Func<int, bool> includes)
    {
        var component = graph.Components(includes, out var circles);
        foreach (var members in circles)
        {
            members.Sort();
            yield return graph.Shortest(members[0], component, includes, index => names[index]).Select(edge => steps[edge.Because.FromIndex]).ToList();
        }
    }

    // The graph carries its own kind of reason through; ours is found by number.
    private static Dependency Numbered(int step) => new("", DependencyKind.After, "", DependencyOrigins.None, "", "") { FromIndex = step };

    private void AddDefaults(SiteFacts site, UnitFacts unit)
    {
        var name = unit.Unit.Name;
        var stem = UnitName.WithoutSuffix(name);
        switch (unit.Unit.Kind)
        {
            case UnitKind.Socket when !unit.Has("Service"):
                Add(site, name, stem + ".service", "its socket", null);
                break;
            case UnitKind.Timer or UnitKind.Path when !unit.Has("Unit"):
                Add(site, name, stem + ".service", "which it starts", null);
                break;
        }

        if (unit.Switch("DefaultDependencies") == false)
            return;
        switch (unit.Unit.Kind)
        {
            case UnitKind.Service:
                Add(site, "sysinit.target", name, "by default", null);
                Add(site, "basic.target", name, "by default", null);
                break;
            case UnitKind.Socket:
                Add(site, "sysinit.target", name, "by default", null);
                Add(site, name, "sockets.target", "by default", null);
                break;
            case UnitKind.Path:
                Add(site, "sysinit.target", name, "by default", null);
                Add(site, name, "paths.target", "by default", null);
                break;
            case UnitKind.Timer:
                Add(site, "sysinit.target", name, "by default", null);
                Add(site, name, "timers.target", "by default", null);
                break;
        }
    }

    // A target waits for what it pulls in, unless one of them says otherwise.
    private void AddTargets(SiteFacts site)
    {
        foreach (var link in site.Links)
        {
            var isInstall = link.Directive is "WantedBy" or "RequiredBy";
            if (!isInstall && link.Directive is not ("Wants" or "Requires"))
                continue;

            var (target, other) = isInstall ? (link.To, link.From.Unit.Name) : (link.From.Unit.Name, link.To);
            if (!target.EndsWith(".target", StringComparison.Ordinal) || Switched(site.Find(target)) || Switched(site.Find(other)) || (!isInstall && site.Find(other) is null))
                continue;
            if (!pairs.Contains((IndexOf(Own(site, target)), IndexOf(Own(site, other)))))
                Add(site, other, target, isInstall ? $"{link.Directive}=" : $"its {link.Directive}=", link, isSaid: false);
        }
    }

    private static bool Switched(UnitFacts? unit) => unit?.Switch("DefaultDependencies") == false;

    private static string Own(SiteFacts site, string name) => site.Find(name)?.Unit.Name ?? name;

    private void Add(SiteFacts site, string first, string second, string because, SiteLink? link, bool isSaid = true)
    {
        // A template is no unit, and what a specifier comes to is not known here.
        (first, second) = (Own(site, first), Own(site, second));
        if (first == second || first.IndexOf('%') >= 0 || second.IndexOf('%') >= 0 || UnitName.IsTemplate(first) || UnitName.IsTemplate(second))
            return;
        if (pairs.Add((IndexOf(first), IndexOf(second))))
            steps.Add(new OrderStep(first, second, because, link, isSaid && link is not null));
    }

    private int IndexOf(string name)
    {
        if (!indices.TryGetValue(name, out var index))
        {
            indices.Add(name, index = names.Count);
            names.Add(name);
        }

        return index;
    }
}
