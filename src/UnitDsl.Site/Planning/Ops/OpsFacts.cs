using System.Globalization;
using UnitDsl.Site.Checklist;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Handover;
using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Ops;

/// <summary>
/// What the script knows of the site: lines of a key, a space and a value. A line of the key <c>unit</c> opens a unit; units stand in the order in
/// which they start.
/// </summary>
public sealed class OpsFacts
{
    /// <summary>Raised when a script of today could misread the facts of tomorrow.</summary>
    public const int FormatVersion = 1;

    // Wanting these means that they are started along, and so that they have to be there.
    private static readonly string[] pulling = ["Wants", "Requires", "Requisite", "BindsTo"];

    private static readonly string[] starting = ["WantedBy", "RequiredBy", "UpheldBy"];

    private readonly List<string> lines = [];

    private OpsFacts()
    {
    }

    /// <param name="site">The site.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    /// <param name="runs">What running instances of its units were started with.</param>
    public static IReadOnlyList<string> Of(SiteSummary site, Func<string, string?> nameOf, IEnumerable<UnitRuns> runs)
    {
        var facts = new OpsFacts();
        var hashes = runs.ToDictionary(static unit => unit.Unit, static unit => unit.Hash, StringComparer.Ordinal);
        var order = new StartOrder(site.Units.Where(static unit => unit is { IsExternal: false, Scope: UnitScope.System }), nameOf);
        var made = new HashSet<string>(order.Units.SelectMany(static unit => unit.Needs.Made), StringComparer.Ordinal).ToArray();

        var built = new HashSet<string>(site.Units.SelectMany(static unit => unit.Builds), StringComparer.Ordinal);
        var own = OpsPaths.HealthProgram(site.Name);

        facts.Site(site);
        facts.Items(site);
        var answers = site.Checklist.ToLookup(static answer => answer.Unit, StringComparer.Ordinal);
        facts.DropIns(site, hashes);
        facts.OfUsers(site, nameOf, hashes);
        foreach (var unit in order.Units)
        {
            facts.Open(unit);
            facts.Unit(unit, hashes.TryGetValue(unit.Instance?.Template ?? unit.Name, out var hash) ? hash : null);
            facts.Neighbours(unit, order, nameOf);
            facts.User(unit);
            facts.Needs(unit, made, own);
            if (unit.Image is { } image && !built.Contains(image))
                facts.Add("image", (unit.IsImageLocal ? "never " : "missing ") + image);
            facts.Health(unit, FollowFacts.Of(unit, site, nameOf)?.OfOperator());
            foreach (var grant in StartGrants.Of(unit, site.Units))
                facts.Add("polkit", grant.User);
            facts.Routes(unit);
            facts.Answers(answers[unit.Name]);
            if (unit.Slot is { } slot)
                facts.Slot(slot, site);
        }

        return facts.lines;
    }

    /// <summary>Those that a probe of these units needs, and what gates go by.</summary>
    public static IReadOnlyList<string> OfHealth(SiteSummary site, IEnumerable<UnitSummary> units, IEnumerable<FollowFacts> gates)
    {
        var facts = new OpsFacts();
        facts.Site(site);
        var byGate = gates.ToDictionary(static gate => gate.Gate.Name, StringComparer.Ordinal);
        foreach (var unit in units)
        {
            facts.Open(unit);
            facts.User(unit);
            facts.Health(unit, byGate.TryGetValue(unit.Name, out var gate) ? gate.OfProgram() : null);
        }

        return facts.lines;
    }

    private void Site(SiteSummary site)
    {
        Add("facts", FormatVersion.ToString(CultureInfo.InvariantCulture));
        Add("site", site.Name);
        if (site.Systemd is { } release)
            Add("systemd", release.ToString(CultureInfo.InvariantCulture));
        if (site.Units.Select(static unit => unit.Podman).FirstOrDefault(static podman => podman is not null) is { } least)
            Add("podman", least);
        Add("generations", site.Generations.ToString(CultureInfo.InvariantCulture));
        if (FrontFiles.PathOf(site) is not { } routes)
            return;
        Add("routes-front", site.Front);
        Add("routes-file", routes);
        foreach (var file in FrontPlan.Of(site)!.Hosts.Select(static host => host.Tls).OfType<TlsModel>().SelectMany(static tls => new[] { tls.Certificate, tls.Key, tls.Acme }).Where(static file => file.Length > 0).Distinct(StringComparer.Ordinal))
            Add("routes-needs", file);
    }

    // In front of the units, because they are none of the site's.
    private void DropIns(SiteSummary site, Dictionary<string, string> hashes)
    {
        foreach (var unit in site.Units.Where(static unit => unit is { DropIn: not null, Scope: UnitScope.System }).OrderBy(static unit => unit.Files[0], StringComparer.Ordinal))
        {
            var hash = unit.NeedsRestart && hashes.TryGetValue(unit.DropIn!.PathFor(unit.Name), out var known) ? known : "-";
            Add("foreign", $"{unit.Name} {hash} {unit.Files[0]}");
        }
    }

    // In front of the units as well: nothing that is done to those is done to these.
    private void OfUsers(SiteSummary site, Func<string, string?> nameOf, Dictionary<string, string> hashes)
    {
        foreach (var unit in site.Units.Where(static unit => unit is { IsWritten: true, Scope: UnitScope.User }).OrderBy(static unit => unit.Name, StringComparer.Ordinal).ThenBy(static unit => unit.Files[0], StringComparer.Ordinal))
        {
            var key = unit.DropIn?.PathFor(unit.Name) ?? unit.Instance?.Template ?? unit.Name;
            var targets = unit.Starts ? string.Join(",", starting.SelectMany(directive => unit.UnitsOf(directive, nameOf)).Distinct(StringComparer.Ordinal)) : "";
            Add("user-unit", $"{unit.Name} {(unit.DropIn is null ? unit.Kind : "foreign")} {(targets.Length == 0 ? "-" : targets)} {(hashes.TryGetValue(key, out var hash) ? hash : "-")} {unit.Files[0]}");
        }
    }

    private void Open(UnitSummary unit)
    {
        Add("unit", unit.Name);
        Add("kind", unit.Kind);
    }

    private void Unit(UnitSummary unit, string? hash)
    {
        Add("record", UnitNames.FullName(unit.TypeId));
        // What stands for all of them comes after all of them, whichever way it goes.
        Add("tier", unit.IsWholeSite ? "site" : unit.Tier.Word());
        foreach (var file in unit.Files)
            Add("file", file);
        if (unit.Instance is { } instance)
            Add("template", instance.Template);
        Add("starts", unit.Starts ? "yes" : "no");
        if (unit.Type is not null)
            Add("type", unit.Type);
        if (hash is not null)
            Add("runs", hash);
        if (unit.Journal is not null)
            Add("journal", unit.Journal);
        if (unit.LogFormat is not null)
            Add("log-format", unit.LogFormat);
        if (unit.RunsIn is not null)
            Add("runs-in", unit.RunsIn);
        if (unit.Intentions.OfType<Pm2Intention>().Any())
            Add("manager", "pm2");
        if (unit.Reloads)
            Add("reloads", "yes");
        if (unit.Exposure is { } tenths)
            Add("exposure", string.Format(CultureInfo.InvariantCulture, "{0}.{1}", tenths / 10, tenths % 10));
    }

    private void Routes(UnitSummary unit)
    {
        foreach (var route in unit.Intentions.OfType<RouteModel>())
            Add("route", route.Place + " " + string.Join(",", route.Ports.Select(FrontSnippet.AddressOf)));
    }

    private void Slot(SlotModel slot, SiteSummary site)
    {
        Add("family", slot.Family);
        Add("slot", slot.Name);
        Add("slots", string.Join(" ", site.Units.Select(static unit => unit.Slot).OfType<SlotModel>().Where(other => other.Family == slot.Family).OrderBy(static other => other.Index).Select(static other => other.Name)));
        Add("front", slot.Front.Kind);
        if (slot.Front.Source.Length > 0)
            Add("front-source", slot.Front.Source);
        if (FrontSnippet.LinkOf(slot) is { } link)
            Add("front-link", link);
        if (slot.Front.Hook.Length > 0)
            Add("front-hook", slot.Front.Hook);
        if (slot.Front.Check.Length > 0)
            Add("front-check", slot.Front.Check);
        Add("drain", slot.Front.DrainMilliseconds.ToString(CultureInfo.InvariantCulture));
    }

    private void Neighbours(UnitSummary unit, StartOrder order, Func<string, string?> nameOf)
    {
        if (unit.Triggers is { } triggered && UnitSummary.Names(triggered, nameOf) is { } started)
            Add("triggers", started);
        foreach (var earlier in order.Before(unit.Name))
            Add("after", earlier);
        var others = pulling
            .SelectMany(directive => unit.UnitsOf(directive, nameOf))
            .Where(name => order.Find(name) is null && name.IndexOf('%') < 0)
            .Distinct(StringComparer.Ordinal);
        foreach (var other in others)
            Add("external", other);
    }

    private void User(UnitSummary unit)
    {
        // One that systemd makes up, or that depends on the instance: nobody else can become it.
        var isUnnamed = unit.HasDynamicUser || (unit.User is { } text && text.IndexOf('%') >= 0);
        if (isUnnamed)
            Add("unnamed-user", "yes");
        else if (unit.User is { } user)
            Add("user", user);
        if (unit.Group is { } group && group.IndexOf('%') < 0 && !isUnnamed)
            Add("group", group);
    }

    private void Needs(UnitSummary unit, string[] made, string own)
    {
        foreach (var directory in unit.Needs.Directories)
        {
            if (!StartNeeds.IsMade(directory, made))
                Add("directory", directory);
        }

        foreach (var program in unit.Needs.Programs)
        {
            // What comes with the site need not be there before it.
            if (program != own && !StartNeeds.IsMade(program, made))
                Add("program", program);
        }

        foreach (var port in unit.Ports)
            Add("port", $"{port.Protocol} {port.Number.ToString(CultureInfo.InvariantCulture)} {(port.Bind.Length == 0 ? "*" : port.Bind)}");
        foreach (var secret in unit.Secrets)
            Add("secret", secret.Mode + " " + secret.Path);
    }

    // The list itself, where the site is held against it.
    private void Items(SiteSummary site)
    {
        foreach (var item in site.Checklist.Count > 0 ? ChecklistTable.All : [])
            Add("item", $"{item.Id} {item.Group} {item.Text}");
    }

    private void Answers(IEnumerable<ChecklistAnswer> answers)
    {
        foreach (var answer in answers)
            Add("check", $"{answer.Item} {answer.Verdict.ToString().ToLowerInvariant()} {answer.Text}".TrimEnd());
    }

    // A gate is asked otherwise than what has no check of its own.
    private void Health(UnitSummary unit, IEnumerable<(string Key, string Value)>? gate)
    {
        var own = gate?.ToList() ?? [];
        foreach (var (key, value) in HealthFacts.Of(unit).Where(fact => own.TrueForAll(other => other.Key != fact.Key)).Concat(own))
            Add(key, value);
    }

    // A value with a line break in it is nothing that a line could say, and nothing that reaches here from a site without errors.
    private void Add(string key, string value)
    {
        if (value.IndexOf('\n') < 0 && value.IndexOf('\0') < 0)
            lines.Add(key + " " + value);
    }
}
