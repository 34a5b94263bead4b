namespace UnitDsl.Systemd;

/// <summary>What comes with being swap.</summary>
internal static class SwapDependencies
{
    private const string Section = "Swap";

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        if (assignments.Last(Section, "What") is { } value && assignments.Expand(Section, "What", value) is { } what && UnitPath.Simplify(what) is { } path)
        {
            unit.RequireMountsFor(path, DependencyOrigins.Implicit, "What");
            if (UnitPath.IsDevice(path))
            {
                DeviceDependencies.Add(graph, unit, path, DependencyKind.Requires, DependencyOrigins.File, "What");
                DeviceDependencies.AddPrepared(graph, unit, path, DependencyOrigins.File, "What");
            }
            else
            {
                // A file can only be swapped to where its file system can be written to.
                graph.Add(unit, DependencyKind.After, "systemd-remount-fs.service", DependencyOrigins.File, "What");
            }
        }

        ExecDependencies.Add(graph, unit, assignments, Section);
        if (!unit.HasDefaults || graph.Settings.IsUserManager || graph.Settings.IsContainer)
            return;
        ShutdownDependencies.AddBefore(graph, unit, "swap.target");
        graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Conflicts, "umount.target", DependencyOrigins.Default, ShutdownDependencies.Directive);
    }
}
