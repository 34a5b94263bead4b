namespace UnitDsl.Systemd;

/// <summary>What comes with being a service.</summary>
internal static class ServiceDependencies
{
    private const string Section = "Service";

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        foreach (var socket in assignments.Words(Section, "Sockets", WordRules.Plain))
        {
            var name = UnitReference.Resolve(socket, unit.Name);
            graph.AddBoth(unit, DependencyKind.Wants, DependencyKind.After, name, DependencyOrigins.File, "Sockets");
            graph.Add(unit, DependencyKind.TriggeredBy, name, DependencyOrigins.File, "Sockets");
        }

        if (assignments.Last(Section, "BusName") is not null && assignments.Last(Section, "Type") is null or "dbus")
            graph.AddBoth(unit, DependencyKind.After, DependencyKind.Requires, "dbus.socket", DependencyOrigins.File, "BusName");

        ExecDependencies.Add(graph, unit, assignments, Section);
        if (!unit.HasDefaults)
            return;
        ShutdownDependencies.AddSystemStart(graph, unit);
        if (graph.Settings.IsUserManager)
            graph.Add(unit, DependencyKind.Requires, "basic.target", DependencyOrigins.Default, ShutdownDependencies.Directive);
        graph.Add(unit, DependencyKind.After, "basic.target", DependencyOrigins.Default, ShutdownDependencies.Directive);
        ShutdownDependencies.AddShutdown(graph, unit);
    }
}
