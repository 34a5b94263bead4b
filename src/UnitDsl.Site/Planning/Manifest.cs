using UnitDsl.Site.Checklist;
using UnitDsl.Site.Fronts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning;

/// <summary>The hash of a file that is part of the tree.</summary>
public sealed record ArtifactHash(string Path, string Sha256);

/// <summary>Everything about the site that is not one unit's: what the manifest is made from.</summary>
public sealed record SiteSummary(string Name, EquatableArray<UnitSummary> Units, EquatableArray<Suppression> Suppressions)
{
    /// <summary>The release of systemd that the site is for; null where it was not said.</summary>
    public int? Systemd { get; init; }

    /// <summary>How many installed generations a machine keeps.</summary>
    public int Generations { get; init; } = SiteSettings.DefaultGenerations;

    /// <summary>What stands before its routes: <c>nginx</c>, <c>caddy</c>, or <c>none</c> that is known here.</summary>
    public string Front { get; init; } = SiteSettings.DefaultFront;

    /// <summary>How its hosts speak TLS, as far as the assembly says.</summary>
    public EquatableArray<TlsModel> Tls { get; init; } = EquatableArray<TlsModel>.Empty;

    /// <summary>What a build can tell of the checklist, for each service; empty where the site is not held against it.</summary>
    public EquatableArray<ChecklistAnswer> Checklist { get; init; } = EquatableArray<ChecklistAnswer>.Empty;

    /// <summary>How much the most exposed service is, in tenths; null where there is none.</summary>
    public int? WorstExposure => Units.Max(static unit => unit.Exposure);
}

/// <summary><c>site.json</c>: what is deployed, for machines.</summary>
public static class Manifest
{
    public const string Path = "site.json";

    /// <summary>Raised when a reader of an earlier manifest could misread a newer one.</summary>
    public const int SchemaVersion = 1;

    /// <param name="site">The site.</param>
    /// <param name="nameOf">The unit name that a type stands for.</param>
    /// <param name="hashes">Those of the files of its units.</param>
    /// <param name="files">Those of the files that are no unit's.</param>
    public static Artifact Render(SiteSummary site, Func<string, string?> nameOf, IEnumerable<ArtifactHash> hashes, IReadOnlyList<ArtifactHash> files)
    {
        var byPath = hashes.ToDictionary(static hash => hash.Path, static hash => hash.Sha256, StringComparer.Ordinal);
        var deployed = site.Units.Where(static unit => !unit.IsExternal).OrderBy(static unit => unit.Name, StringComparer.Ordinal).ToList();
        var externals = site.Units.Where(static unit => !unit.IsWritten).OrderBy(static unit => unit.Name, StringComparer.Ordinal).ToList();

        var json = new JsonText();
        json.Object(() =>
        {
            json.Property("schema", SchemaVersion);
            json.Property("site", site.Name);
            if (site.Systemd is { } release)
                json.Property("systemd", release);
            json.Array("order", new StartOrder(deployed.Where(static unit => unit.Scope == UnitScope.System), nameOf).Names);
            json.Array("units", deployed, unit => json.Object(() => Unit(json, unit, site, nameOf, byPath)));
            json.Array("externals", externals, unit => json.Object(() =>
            {
                json.Property("name", unit.Name);
                Scope(json, unit);
                Ports(json, unit);
                Routes(json, unit);
            }));
            DropIns(json, site, byPath);
            if (files.Count > 0)
            {
                json.Array("files", files, file => json.Object(() =>
                {
                    json.Property("file", file.Path);
                    json.Property("sha256", file.Sha256);
                }));
            }

            json.Array("suppressions", site.Suppressions, suppression => json.Object(() => Suppressed(json, suppression)));
        });
        return new Artifact(Path, IsExecutable: false, json.ToString());
    }

    private static void DropIns(JsonText json, SiteSummary site, Dictionary<string, string> hashes)
    {
        var dropIns = site.Units.Where(static unit => unit.DropIn is not null).OrderBy(static unit => unit.Files[0], StringComparer.Ordinal).ToList();
        if (dropIns.Count == 0)
            return;

        json.Array("dropIns", dropIns, unit => json.Object(() =>
        {
            var file = "root" + unit.Files[0];
            json.Property("unit", unit.Name);
            Scope(json, unit);
            json.Property("record", UnitNames.FullName(unit.TypeId));
            json.Property("file", file);
            if (hashes.TryGetValue(file, out var hash))
                json.Property("sha256", hash);
        }));
    }

    // What nobody says of a unit is that the machine's manager runs it.
    private static void Scope(JsonText json, UnitSummary unit)
    {
        if (unit.Scope != UnitScope.System)
            json.Property("scope", unit.Scope.Word());
    }

    private static void Suppressed(JsonText json, Suppression suppression)
    {
        json.Property("rule", suppression.Rule);
        if (suppression.Record.Length > 0)
            json.Property("record", suppression.Record);
        json.Property("file", suppression.File);
        json.Property("justification", suppression.Justification);
    }

    private static void Unit(JsonText json, UnitSummary unit, SiteSummary site, Func<string, string?> nameOf, Dictionary<string, string> hashes)
    {
        json.Property("name", unit.Name);
        json.Property("kind", unit.Kind);
        Scope(json, unit);
        json.Property("record", UnitNames.FullName(unit.TypeId));
        var file = "root" + unit.Files[0];
        json.Property("file", file);
        if (hashes.TryGetValue(file, out var hash))
            json.Property("sha256", hash);
        if (unit.Slot is { } slot)
            json.Object("slot", () => Slot(json, unit, slot, hashes));
        if (unit.Instance is { } instance)
        {
            json.Property("template", instance.Template);
            json.Property("instance", instance.Name);
            json.Property("target", instance.Target);
        }

        if (unit.Owner is not null)
            json.Property("owner", unit.Owner);
        json.Property("tier", unit.Tier.Word());
        foreach (var intention in unit.Intentions)
        {
            if (intention is CriticalityIntention criticality)
                json.Property("criticality", criticality.Level.ToString().ToLowerInvariant());
            else if (intention is TrafficIntention traffic)
                json.Property("traffic", traffic.Level.ToString().ToLowerInvariant());
        }

        json.Property("starts", unit.Starts);
        if (unit.RunsIn is not null)
            json.Property("runsIn", unit.RunsIn);
        if (unit.User is not null)
            json.Property("user", unit.User);
        if (unit.Exposure is { } exposure)
            json.Tenths("exposure", exposure);
        Ports(json, unit);
        Routes(json, unit);
        if (unit.Health is { } health)
            json.Object("health", () => Health(json, health, unit.IsGated));
        if (FollowFacts.Of(unit, site, nameOf) is { } gate)
            json.Object("follows", () => Gate(json, gate));
        if (StartGrants.Of(unit, site.Units).ToList() is { Count: > 0 } grants)
        {
            json.Array("startedBy", grants, grant => json.Object(() =>
            {
                json.Property("user", grant.User);
                json.Array("units", grant.Callers);
            }));
        }

        if (unit.Journal is not null || unit.LogFormat is not null)
        {
            json.Object("log", () =>
            {
                if (unit.Journal is not null)
                    json.Property("namespace", unit.Journal);
                if (unit.LogFormat is not null)
                    json.Property("format", unit.LogFormat);
            });
        }

        json.Array("secrets", unit.Secrets, secret => json.Object(() =>
        {
            json.Property("name", secret.Name);
            json.Property("mode", secret.Mode);
            json.Property("path", secret.Path);
        }));
        json.Object("dependencies", () =>
        {
            foreach (var dependency in unit.Dependencies)
                json.Array(char.ToLowerInvariant(dependency.Directive[0]) + dependency.Directive.Substring(1), UnitSummary.Names(dependency, nameOf));
        });
    }

    private static void Slot(JsonText json, UnitSummary unit, SlotModel slot, Dictionary<string, string> hashes)
    {
        json.Property("family", slot.Family);
        json.Property("name", slot.Name);
        json.Property("target", slot.Target);
        json.Property("front", slot.Front.Kind);
        if (slot.Front.Address.Length > 0)
            json.Property("address", slot.Front.Address);
        json.Property("drainMilliseconds", (int)slot.Front.DrainMilliseconds);
        json.Array("files", unit.Files.Skip(1).Select(static file => "root" + file), file => json.Object(() =>
        {
            json.Property("file", file);
            if (hashes.TryGetValue(file, out var hash))
                json.Property("sha256", hash);
        }));
    }

    private static void Health(JsonText json, HealthCheckModel health, bool isGated)
    {
        json.Property(health.Kind, health.Kind == HealthCheckModel.State ? "active" : health.Target);
        if (health.Kind == HealthCheckModel.Http)
            json.Property("status", health.Status);
        if (health.Body.Length > 0)
            json.Property("body", health.Body);
        json.Property("interval", health.Interval);
        json.Property("timeout", health.Timeout);
        json.Property("retries", health.Retries);
        json.Property("passes", health.Passes);
        json.Property("startPeriod", health.StartPeriod);
        if (isGated)
            json.Property("gate", true);
        if (health.RestartsUnhealthy)
            json.Property("restartUnhealthy", true);
    }

    // Most units have none, and those whose slot is not the first have those of the first.
    private static void Routes(JsonText json, UnitSummary unit)
    {
        var routes = unit.Intentions.OfType<RouteModel>().ToList();
        if (routes.Count == 0)
            return;

        json.Array("routes", routes, route => json.Object(() =>
        {
            json.Property("host", route.Host.Text);
            if (route.Aliases.Count > 0)
                json.Array("aliases", route.Aliases.Select(static alias => alias.Text));
            json.Property("path", route.Path.Text);
            json.Array("upstream", route.Ports.Select(FrontSnippet.AddressOf));
            if (route.StripsPrefix)
                json.Property("stripPrefix", true);
            if (route.TakesWebSockets)
                json.Property("webSockets", true);
        }));
    }

    private static void Gate(JsonText json, FollowFacts gate)
    {
        json.Property("unit", gate.Target);
        json.Property("intervalMilliseconds", (int)Math.Min(gate.Interval, int.MaxValue));
        json.Property("failures", gate.Failures);
        json.Property("passes", gate.Passes);
    }

    private static void Ports(JsonText json, UnitSummary unit) => json.Array("ports", unit.Ports, port => json.Object(() =>
    {
        json.Property("port", port.Number);
        json.Property("protocol", port.Protocol);
        json.Property("address", port.Bind.Length == 0 ? "*" : port.Bind);
        if (port.Name.Length > 0)
            json.Property("name", port.Name);
    }));
}
