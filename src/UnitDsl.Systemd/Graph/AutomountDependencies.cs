namespace UnitDsl.Systemd;

/// <summary>What comes with mounting something when it is first used.</summary>
internal static class AutomountDependencies
{
    public static void Add(GraphBuilder graph, GraphUnit unit)
    {
        var stem = UnitName.WithoutSuffix(unit.Name);
        if (UnitName.TryUnescapePath(stem, out var where, out _))
            unit.RequireMountsFor(UnitPath.Parent(where), DependencyOrigins.Implicit, "Where");
        graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Triggers, stem + ".mount", DependencyOrigins.Implicit, "Where");
        if (!unit.HasDefaults || graph.Settings.IsUserManager)
            return;
        ShutdownDependencies.AddBefore(graph, unit, "local-fs.target");
        graph.Add(unit, DependencyKind.After, "local-fs-pre.target", DependencyOrigins.Default, ShutdownDependencies.Directive);
        graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Conflicts, "umount.target", DependencyOrigins.Default, ShutdownDependencies.Directive);
    }
}
