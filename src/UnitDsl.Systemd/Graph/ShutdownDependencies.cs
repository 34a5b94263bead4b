namespace UnitDsl.Systemd;

/// <summary>What nearly every unit has to do with the start and the end of the system.</summary>
internal static class ShutdownDependencies
{
    public const string Directive = "DefaultDependencies";

    /// <summary>It is stopped before the system goes down.</summary>
    public static void AddShutdown(GraphBuilder graph, GraphUnit unit) =>
        graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Conflicts, "shutdown.target", DependencyOrigins.Default, Directive);

    /// <summary>It needs what the system does first; a user's manager has no such thing.</summary>
    public static void AddSystemStart(GraphBuilder graph, GraphUnit unit)
    {
        if (!graph.Settings.IsUserManager)
            graph.AddBoth(unit, DependencyKind.After, DependencyKind.Requires, "sysinit.target", DependencyOrigins.Default, Directive);
    }

    public static void AddBefore(GraphBuilder graph, GraphUnit unit, string target) =>
        graph.Add(unit, DependencyKind.Before, target, DependencyOrigins.Default, Directive);
}
