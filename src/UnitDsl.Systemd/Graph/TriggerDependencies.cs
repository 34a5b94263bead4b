namespace UnitDsl.Systemd;

/// <summary>Timers and paths, which start another unit.</summary>
internal static class TriggerDependencies
{
    private static readonly string[] watches = ["PathExists", "PathExistsGlob", "PathChanged", "PathModified", "DirectoryNotEmpty"];

    public static void AddTimer(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        const string Section = "Timer";
        AddTriggered(graph, unit, assignments, Section);
        if (assignments.Switch(Section, "Persistent") == true && !graph.Settings.IsUserManager)
            unit.RequireMountsFor("/var/lib/systemd/timers", DependencyOrigins.File, "Persistent");
        if (!unit.HasDefaults)
            return;
        ShutdownDependencies.AddBefore(graph, unit, "timers.target");
        ShutdownDependencies.AddSystemStart(graph, unit);

        // A moment of the calendar needs to know what time it is.
        if (!graph.Settings.IsUserManager && assignments.List(Section, "OnCalendar").Count > 0)
        {
            graph.Add(unit, DependencyKind.After, "time-sync.target", DependencyOrigins.Default, "OnCalendar");
            graph.Add(unit, DependencyKind.After, "time-set.target", DependencyOrigins.Default, "OnCalendar");
        }

        ShutdownDependencies.AddShutdown(graph, unit);
    }

    public static void AddPath(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        const string Section = "Path";
        AddTriggered(graph, unit, assignments, Section);
        foreach (var name in watches)
        {
            foreach (var value in assignments.List(Section, name))
            {
                if (assignments.Expand(Section, name, value) is { } path)
                    unit.RequireMountsFor(path, DependencyOrigins.File, name);
            }
        }

        if (!unit.HasDefaults)
            return;
        ShutdownDependencies.AddBefore(graph, unit, "paths.target");
        ShutdownDependencies.AddSystemStart(graph, unit);
        ShutdownDependencies.AddShutdown(graph, unit);
    }

    private static void AddTriggered(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments, string section)
    {
        var named = assignments.First(section, "Unit") is { } value && assignments.Expand(section, "Unit", value) is { } name ? UnitReference.Resolve(name, unit.Name) : null;
        graph.AddBoth(
            unit, DependencyKind.Before, DependencyKind.Triggers, named ?? UnitName.WithoutSuffix(unit.Name) + ".service",
            named is null ? DependencyOrigins.Implicit : DependencyOrigins.File, "Unit");
    }
}
