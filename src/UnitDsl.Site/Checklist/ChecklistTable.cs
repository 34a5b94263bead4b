using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Checklist;

/// <summary>
/// The list that a service is held against before it goes to a machine, and what holds each line of it. The one place where it stands: the set of rules <c>checklist</c>, the page,
/// the facts of the build and the report follow from it.
/// </summary>
public static class ChecklistTable
{
    private const string Security = "Security";
    private const string Reliability = "Reliability";
    private const string Observability = "Observability";
    private const string Integration = "Integration";
    private const string Machine = "Machine";

    public static IReadOnlyList<ChecklistItem> All { get; } =
    [
        Switch("no-new-privileges", "NoNewPrivileges") with { Rules = ["UNIT0317", "UNIT0417"] },
        new("private-tmp", Security, "PrivateTmp=yes") { Rules = ["UNIT0414"], Lacks = static service => service.Unit.Sandbox.Word("PrivateTmp") is null or "no" ? Missing(service, "PrivateTmp", "yes") : null },
        new("protect-system", Security, "ProtectSystem=strict") { Lacks = static service => service.Unit.Sandbox.Word("ProtectSystem") == "strict" ? null : Missing(service, "ProtectSystem", "strict") },
        new("protect-home", Security, "ProtectHome=yes") { Rules = ["UNIT0401"], Lacks = static service => service.Unit.Sandbox.Word("ProtectHome") is "yes" or "tmpfs" ? null : Missing(service, "ProtectHome", "yes") },
        new("write-paths", Security, "No more to write to than needed") { Rules = ["UNIT0402", "UNIT0403", "UNIT0404", "UNIT0405", "UNIT0406"] },
        new("limits", Security, "Limits on files and tasks") { Rules = ["UNIT0132", "UNIT0421", "UNIT0422"], Lacks = LacksLimits },
        new("user", Security, "A user of its own, and not root") { Rules = ["UNIT0415", "UNIT0418"], Lacks = static service => service.IsRoot ? new ChecklistLack("it runs as root: write [RunAs(\"{Unit}\")]") : null },

        new("restart", Reliability, "Restarted after a failure") { Rules = ["UNIT0208", "UNIT0209", "UNIT0210"], Concerns = IsLasting, Lacks = static service => service.Restarts ? null : Missing(service, "Restart", "on-failure") },
        new("start-limit", Reliability, "A start limit that can trip") { Rules = ["UNIT0201", "UNIT0204", "UNIT0205", "UNIT0206", "UNIT0207"], Concerns = Restarts, Lacks = LacksLimitOfStarts },
        new("restart-delay", Reliability, "A pause before each restart") { Rules = ["UNIT0226", "UNIT0227"], Concerns = Restarts, Lacks = static service => service.RestartDelay >= TimeUnit.Second ? null : Missing(service, "RestartSec", "10") },
        new("stop", Reliability, "A stop that has an end") { Rules = ["UNIT0220", "UNIT0221", "UNIT0222"] },
        new("dependencies", Reliability, "Dependencies that hold") { Rules = ["UNIT0110", "UNIT0113", "UNIT0114", "UNIT0115", "UNIT0116", "UNIT0117", "UNIT0118", "UNIT0121", "UNIT0122", "UNIT0606"] },

        new("output", Observability, "Its output goes to the journal") { Rules = ["UNIT0419", "UNIT0420"], Lacks = LacksJournal },
        new("identifier", Observability, "A SyslogIdentifier of its own") { Rules = ["UNIT0129", "UNIT0601"], Lacks = static service => service.Unit.Has("SyslogIdentifier") ? null : Missing(service, "SyslogIdentifier", "{Unit}") },
        new("description", Observability, "A description") { Lacks = static service => service.Unit.Has("Description") ? null : new ChecklistLack("it has none: write [Description(\"…\")]") },
        new("documentation", Observability, "Where to read about it") { Lacks = static service => service.Unit.Has("Documentation") ? null : new ChecklistLack("nothing is named: write [Documentation(\"https://…\")]") },
        new("health", Observability, "A health check") { Rules = ["UNIT0603", "UNIT0604", "UNIT0605", "UNIT0607"], Concerns = Listens, Lacks = static service => service.Unit.Unit.Health is null ? new ChecklistLack("it has none: write [HealthCheck(Http = \"http://127.0.0.1:{Port}/\")]") : null },

        new("working-directory", Integration, "A working directory that it can enter") { Rules = ["UNIT0407"], Lacks = static service => service.Unit.Has("WorkingDirectory") || service.Unit.Has("RootDirectory") ? null : new ChecklistLack("it has none, and runs in /: write [WorkingDirectory(\"/srv/{Unit}\")]") },
        new("environment", Integration, "Variables without a secret among them") { Rules = ["UNIT0306", "UNIT0307", "UNIT0308", "UNIT0309", "UNIT0310", "UNIT0311", "UNIT0312", "UNIT0313", "UNIT0314", "UNIT0315"] },
        new("program", Integration, "A program with no more rights than it needs") { Rules = ["UNIT0303", "UNIT0304", "UNIT0318", "UNIT0319", "UNIT0321", "UNIT0322"] },
        new("port", Integration, "A port of its own") { Rules = ["UNIT0101", "UNIT0102", "UNIT0103", "UNIT0105", "UNIT0108", "UNIT0150"], Concerns = Listens },

        new("user-exists", Machine, "Its user exists") { IsOfMachine = true },
        new("directories-exist", Machine, "Its directories exist") { IsOfMachine = true },
        new("listens", Machine, "It listens on its ports") { IsOfMachine = true },
        new("enabled", Machine, "It is started at boot") { IsOfMachine = true },
        new("logs", Machine, "Its messages arrive in the journal") { IsOfMachine = true },
        new("healthy", Machine, "It is healthy") { IsOfMachine = true },
    ];

    /// <summary>The lines that a build can tell.</summary>
    public static IEnumerable<ChecklistItem> OfBuild => All.Where(static item => !item.IsOfMachine);

    private static ChecklistItem Switch(string id, string directive) =>
        new(id, Security, directive + "=yes") { Lacks = service => service.Unit.Sandbox.IsOn(directive) ? null : Missing(service, directive, "yes") };

    private static bool IsLasting(ServiceFacts service) => service.IsLongRunning;

    private static bool Restarts(ServiceFacts service) => service.Restarts && service.IsLongRunning;

    private static bool Listens(ServiceFacts service) => service.Unit.Ports.Listening.Count > 0;

    private static ChecklistLack Missing(ServiceFacts service, string directive, string value)
    {
        var said = service.Unit.Text(directive) is { } text ? $"it has {directive}={text}" : $"{directive}= is missing";
        return new ChecklistLack($"{said}: write [{AttributeText.Of(UnitKind.Service, directive, [value])}]", Repair.Set(directive, value));
    }

    private static ChecklistLack? LacksLimits(ServiceFacts service)
    {
        var unit = service.Unit;
        if (!unit.Has("LimitNOFILE"))
            return new ChecklistLack("LimitNOFILE= is missing: write [Traffic(\"medium\")], which sets it", Repair.Set("LimitNOFILE", "65536"));
        return unit.Has("TasksMax") || unit.Has("LimitNPROC") ? null : new ChecklistLack("TasksMax= is missing: write [Traffic(\"medium\")], which sets it", Repair.Set("TasksMax", "4096"));
    }

    private static ChecklistLack? LacksLimitOfStarts(ServiceFacts service)
    {
        if (!service.HasStartLimit)
            return new ChecklistLack("it is switched off, so that a crash at each start goes on for ever");
        return service.Unit.Has("StartLimitBurst") || service.Unit.Has("StartLimitIntervalSec") || service.Unit.Has("StartLimitInterval")
            ? null
            : new ChecklistLack("nobody chose one: write [Criticality(\"standard\")], which sets one that fits");
    }

    private static ChecklistLack? LacksJournal(ServiceFacts service)
    {
        foreach (var directive in new[] { "StandardOutput", "StandardError" })
        {
            if (service.Unit.Text(directive) is { } text && text is not ("journal" or "journal+console" or "inherit"))
                return new ChecklistLack($"it has {directive}={text}: leave it out", Repair.Remove(directive));
        }

        return null;
    }
}
