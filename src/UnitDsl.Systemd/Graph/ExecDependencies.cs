namespace UnitDsl.Systemd;

/// <summary>What the processes of a unit need: directories, file systems, and where their output goes.</summary>
internal static class ExecDependencies
{
    private static readonly (string Directive, string Directory, bool IsPersistent)[] directories =
    [
        ("RuntimeDirectory", "/run/", false), ("StateDirectory", "/var/lib/", true), ("CacheDirectory", "/var/cache/", true),
        ("LogsDirectory", "/var/log/", true), ("ConfigurationDirectory", "/etc/", false),
    ];

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments, string section)
    {
        AddPaths(unit, assignments, section);
        if (graph.Settings.IsUserManager)
            return;
        var persistent = AddDirectories(unit, assignments, section);
        if (persistent is not null)
            graph.Add(unit, DependencyKind.After, "systemd-remount-fs.service", DependencyOrigins.File, persistent);
        AddPrivateTmp(graph, unit, assignments, section);
        if (assignments.Last(section, "RootImage") is not null)
            graph.Add(unit, DependencyKind.After, "systemd-udevd.service", DependencyOrigins.File, "RootImage");
        AddJournal(graph, unit, assignments, section);
    }

    private static void AddPaths(GraphUnit unit, UnitAssignments assignments, string section)
    {
        foreach (var name in new[] { "WorkingDirectory", "RootDirectory", "RootImage" })
        {
            // A directory that may be missing is not waited for.
            if (assignments.Last(section, name) is { } path && path[0] != '-' && assignments.Expand(section, name, path) is { } expanded)
                unit.RequireMountsFor(expanded, DependencyOrigins.File, name);
        }
    }

    private static string? AddDirectories(GraphUnit unit, UnitAssignments assignments, string section)
    {
        string? persistent = null;
        foreach (var (name, parent, isPersistent) in directories)
        {
            foreach (var word in assignments.Words(section, name, WordRules.Unquote | WordRules.RetainEscapes))
            {
                var colon = word.IndexOf(':');
                var directory = colon < 0 ? word : word.Substring(0, colon);
                if (UnitPath.IsAbsolute(directory) || (colon >= 0 && name == "ConfigurationDirectory") || UnitPath.Simplify(parent + directory) is not { } path)
                    continue;
                unit.RequireMountsFor(path, DependencyOrigins.File, name);
                if (isPersistent)
                    persistent ??= name;
            }
        }

        return persistent;
    }

    private static void AddPrivateTmp(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments, string section)
    {
        var isDynamic = assignments.Switch(section, "DynamicUser") == true;
        if (!isDynamic && assignments.Switch(section, "PrivateTmp") != true)
            return;
        var directive = isDynamic ? "DynamicUser" : "PrivateTmp";
        graph.AddBoth(unit, DependencyKind.After, DependencyKind.Wants, "tmp.mount", DependencyOrigins.File, directive);
        unit.RequireMountsFor("/var/tmp", DependencyOrigins.File, directive);
        graph.Add(unit, DependencyKind.After, "systemd-tmpfiles-setup.service", DependencyOrigins.File, directive);
    }

    private static void AddJournal(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments, string section)
    {
        if (assignments.Last(section, "LogNamespace") is { } own && assignments.Expand(section, "LogNamespace", own) is { } journal)
        {
            graph.AddBoth(unit, DependencyKind.After, DependencyKind.Requires, $"systemd-journald@{journal}.socket", DependencyOrigins.File, "LogNamespace");
            graph.AddBoth(unit, DependencyKind.After, DependencyKind.Requires, $"systemd-journald-varlink@{journal}.socket", DependencyOrigins.File, "LogNamespace");
        }
        else if (LogsTo(graph.Settings, assignments, section) is { } directive)
        {
            graph.Add(unit, DependencyKind.After, "systemd-journald.socket", DependencyOrigins.File, directive);
        }
    }

    /// <summary>The directive that sends output to the journal; null where none does.</summary>
    private static string? LogsTo(GraphSettings settings, UnitAssignments assignments, string section)
    {
        var output = assignments.Last(section, "StandardOutput") ?? (section == "Service" ? "inherit" : settings.DefaultOutput);
        var error = assignments.Last(section, "StandardError") ?? "inherit";
        if (section == "Service" && output == "inherit" && !IsTwoWay(assignments.Last(section, "StandardInput")))
            output = settings.DefaultOutput;
        if (IsJournal(output))
            return "StandardOutput";
        return IsJournal(error) ? "StandardError" : null;
    }

    // What can be read from and written to is passed on for both.
    private static bool IsTwoWay(string? input) =>
        input is not null && (input.StartsWith("tty", StringComparison.Ordinal) || input == "socket" || input == "fd" || input.StartsWith("fd:", StringComparison.Ordinal));

    private static bool IsJournal(string output) =>
        output is "journal" or "journal+console" or "kmsg" or "kmsg+console" or "syslog" or "syslog+console";
}
