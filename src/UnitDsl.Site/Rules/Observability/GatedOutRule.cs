using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Site.Rules.Commands;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0608: the check of a start runs in the service's own sandbox, which may keep it from asking.</summary>
public sealed class GatedOutRule() : ServiceRule(
    new RuleDescriptor("UNIT0608", "A sandbox that keeps the health check of a start from running", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private const string Fails = "each start would fail";

    private static readonly string[] hiding = ["InaccessiblePaths", "TemporaryFileSystem"];
    private static readonly string[] programs = ["/usr/bin/bash", "/usr/bin/timeout", "/usr/bin/sleep"];
    private static readonly string[] running = ["execve", "clone", "pipe2", "wait4"];
    private static readonly string[] asking = ["socket", "connect"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit is not { Gate: not null, Health: { } health } || unit.Commands("ExecStartPost") is not { Count: > 0 } commands)
            return [];

        var needed = programs.Prepend(commands[commands.Count - 1].Program);
        if (health.Kind == HealthCheckModel.Http)
            needed = needed.Append("/usr/bin/curl");
        var found = Roots(unit).Concat(Hidden(unit, needed.ToList())).Concat(Calls(unit, running, "start its programs"));
        if (HostOf(health) is { } host)
            found = found.Concat(Families(unit, health, host)).Concat(Addresses(unit, host)).Concat(Calls(unit, asking, "ask anything over the network"));
        return found.Take(1).Select(finding => finding.Beside([health.Attribute ?? health.Origin]));
    }

    private IEnumerable<Finding> Roots(UnitFacts unit)
    {
        foreach (var name in new[] { "RootDirectory", "RootImage" })
        {
            if (unit.Value(name) is { } root && root.Text != "/" && !unit.Has("BindPaths") && !unit.Has("BindReadOnlyPaths") && !unit.Has("MountImages") && !unit.Has("ExtensionImages"))
                yield return Found($"The check of a start runs in the service's own root, {root.Text}, where its program is not: {Fails} with 203/EXEC; leave Gate out, or bind /usr/local/lib/unitdsl in", root.Origin);
        }
    }

    private IEnumerable<Finding> Hidden(UnitFacts unit, List<string> needed)
    {
        foreach (var directive in hiding)
        {
            foreach (var closed in unit.Has(directive) ? PathPlaces.Paths(unit, directive) : [])
            {
                if (needed.Find(program => PathPlaces.IsBelow(program, closed.Text) && !IsBoundBack(unit, program)) is { } hidden)
                    yield return Found($"{directive}= hides {hidden} from the check of a start, which runs in the same sandbox: {Fails}; hide less of {closed.Text}", closed.Origin);
            }
        }

        foreach (var closed in unit.Has("NoExecPaths") ? PathPlaces.Paths(unit, "NoExecPaths") : [])
        {
            if (needed.Find(program => PathPlaces.IsBelow(program, closed.Text) && !IsOpened(unit, program, closed.Text)) is { } refused)
                yield return Found($"NoExecPaths= keeps the check of a start from running {refused}, which needs a shell and the usual tools: {Fails}; add {Written.Setting(unit, "ExecPaths", "/usr")}, or leave Gate out", closed.Origin);
        }
    }

    private static bool IsBoundBack(UnitFacts unit, string program) =>
        PathPlaces.Paths(unit, "BindPaths").Concat(PathPlaces.Paths(unit, "BindReadOnlyPaths")).Any(bound => PathPlaces.IsBelow(program, bound.Text));

    // Of two that hold it the longer path counts.
    private static bool IsOpened(UnitFacts unit, string program, string closed) =>
        PathPlaces.Paths(unit, "ExecPaths").Any(opened => opened.Text.Length >= closed.Length && PathPlaces.IsBelow(program, opened.Text));

    private IEnumerable<Finding> Calls(UnitFacts unit, string[] calls, string what)
    {
        var filter = unit.Sandbox.Settings.SystemCalls;
        if (unit.Has("SystemCallFilter") && filter.IsSet && Array.Find(calls, call => !filter.AllowsAny(call)) is { } call)
            yield return Found($"This filter leaves out {call}, without which the check of a start cannot {what}: {Fails}; allow it, or leave Gate out", unit.Items("SystemCallFilter").First().Origin);
    }

    private IEnumerable<Finding> Families(UnitFacts unit, HealthCheckModel health, Uri host)
    {
        if (!unit.Has("RestrictAddressFamilies"))
            yield break;

        // A name may come to an address of either kind.
        var families = host.HostNameType switch { UriHostNameType.IPv4 => new[] { "AF_INET" }, UriHostNameType.IPv6 => ["AF_INET6"], _ => ["AF_INET", "AF_INET6"] };
        if (Array.Exists(families, unit.Sandbox.Settings.Families.AllowsFamily))
            yield break;
        var origin = unit.Items("RestrictAddressFamilies").Select(static item => item.Origin).FirstOrDefault() ?? unit.OriginOf("RestrictAddressFamilies");
        yield return Found($"RestrictAddressFamilies leaves out {Written.List(families)}, so the check of a start cannot ask {health.Target}: {Fails}; add {families[0]}", origin)
            .MendedBy(Repair.Add("RestrictAddressFamilies", families));
    }

    private IEnumerable<Finding> Addresses(UnitFacts unit, Uri host)
    {
        var settings = unit.Sandbox.Settings;

        // That a service with a port can be reached by nobody is another rule's.
        if (!host.IsLoopback || !unit.Has("IPAddressDeny") || (unit.Unit.Ports.Count > 0 && settings.AllowedAddresses.Count == 0) || settings.HasAny("IPIngressFilterPath")
            || !settings.DeniedAddresses.Exists(static denied => denied.IsAny || denied.IsLocalhost) || settings.AllowedAddresses.Exists(static allowed => allowed.IsAny || allowed.IsLocalhost))
        {
            yield break;
        }

        var origin = unit.Items("IPAddressDeny").Select(static item => item.Origin).FirstOrDefault() ?? unit.OriginOf("IPAddressDeny");
        yield return Found($"IPAddressDeny drops what the check of a start asks this machine itself: {Fails}; add {Written.Setting(unit, "IPAddressAllow", "localhost")}", origin)
            .MendedBy(Repair.Add("IPAddressAllow", "localhost"));
    }

    private static Uri? HostOf(HealthCheckModel health) => health.Kind switch
    {
        HealthCheckModel.Http => Uri.TryCreate(health.Target, UriKind.Absolute, out var uri) ? uri : null,
        HealthCheckModel.Tcp => Uri.TryCreate("tcp://" + health.Target, UriKind.Absolute, out var uri) ? uri : null,
        _ => null,
    };

    private Finding Found(string message, Origin origin) => new(Rule, message, origin);
}
