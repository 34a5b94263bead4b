namespace UnitDsl.Systemd;

// How a graph comes to be: first what stands in the files and follows from them, then what needs all units to be known.
public sealed partial class UnitGraph
{
    public static UnitGraph Build(IEnumerable<UnitDefinition> definitions, GraphSettings? settings = null, IEnumerable<UnitLink>? links = null)
    {
        var graph = new GraphBuilder(settings ?? new GraphSettings());
        var all = new List<UnitDefinition>();
        foreach (var definition in definitions)
        {
            if (!UnitName.IsValid(definition.Name))
                continue;
            graph.Define(definition);
            all.Add(definition);
        }

        foreach (var definition in all)
        {
            if (definition.IsEnabled && Read(graph, definition.Name, definition) is { } assignments)
                InstallDependencies.AddAliases(graph, definition.Name, assignments);
        }

        foreach (var definition in all)
        {
            if (InstanceToStart(graph, definition) is { } name)
                graph.Unit(name);
        }

        foreach (var link in links ?? [])
            graph.Add(graph.Unit(link.From), link.Kind, link.To, DependencyOrigins.File, link.Kind.ToString());

        // Units that are named on the way are added behind, and have their turn.
        for (var i = 0; i < graph.Units.Count; i++)
            Load(graph, graph.Units[i]);
        MountPathDependencies.Add(graph);
        TargetDependencies.AddOrder(graph);
        return new UnitGraph(graph);
    }

    // A template is no unit; enabling it enables the instance that it names.
    private static string? InstanceToStart(GraphBuilder graph, UnitDefinition definition)
    {
        if (!UnitName.IsTemplate(definition.Name))
            return definition.Name;
        if (!definition.IsEnabled || Read(graph, definition.Name, definition) is not { } assignments
            || assignments.Last("Install", "DefaultInstance") is not { } instance || assignments.Expand("Install", "DefaultInstance", instance) is not { } expanded)
            return null;
        return UnitName.PrefixOf(definition.Name) + "@" + expanded + UnitName.SuffixOf(definition.Name);
    }

    private static UnitAssignments? Read(GraphBuilder graph, string name, UnitDefinition definition) =>
        UnitKinds.FromName(name) is { } kind ? new UnitAssignments(name, kind, definition.Sections, graph.Settings.Release) : null;

    private static void Load(GraphBuilder graph, GraphUnit unit)
    {
        // A template is no unit; only its instances are.
        var definition = UnitName.IsTemplate(unit.Name) ? null : graph.FindDefinition(unit.Name);
        var assignments = definition is null ? null : Read(graph, unit.Name, definition);
        unit.Assignments = assignments;
        unit.IsLoaded = assignments is not null || unit.Suffix is ".slice" or ".device" || unit.Name == "-.mount";
        unit.HasDefaults = !IsPerpetual(graph, unit.Name) && (assignments?.Switch("Unit", "DefaultDependencies") ?? true);
        if (assignments is not null)
        {
            ExplicitDependencies.Add(graph, unit, assignments);
            if (definition!.IsEnabled)
                InstallDependencies.Add(graph, unit, assignments);
        }

        if (unit.Suffix == ".slice")
            AddSlice(graph, unit);
        else if (assignments is not null)
            AddImplicit(graph, unit, assignments);
    }

    // There before everything else, and there until the end.
    private static bool IsPerpetual(GraphBuilder graph, string name) =>
        name is "-.slice" or "-.mount" || (name == "system.slice" && !graph.Settings.IsUserManager);

    private static void AddSlice(GraphBuilder graph, GraphUnit unit)
    {
        SliceDependencies.Add(graph, unit, null, isExtrinsic: false);
        if (unit.HasDefaults)
            ShutdownDependencies.AddShutdown(graph, unit);
    }

    private static void AddImplicit(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        var isExtrinsic = false;
        switch (assignments.Kind)
        {
            case UnitKind.Service:
                ServiceDependencies.Add(graph, unit, assignments);
                break;
            case UnitKind.Socket:
                SocketDependencies.Add(graph, unit, assignments);
                break;
            case UnitKind.Timer:
                TriggerDependencies.AddTimer(graph, unit, assignments);
                break;
            case UnitKind.Path:
                TriggerDependencies.AddPath(graph, unit, assignments);
                break;
            case UnitKind.Mount:
                isExtrinsic = MountDependencies.Add(graph, unit, assignments);
                break;
            case UnitKind.Automount:
                AutomountDependencies.Add(graph, unit);
                break;
            case UnitKind.Swap:
                SwapDependencies.Add(graph, unit, assignments);
                isExtrinsic = graph.Settings.IsUserManager;
                break;
            case UnitKind.Target:
                TargetDependencies.Add(graph, unit);
                break;
        }

        if (assignments.Kind is UnitKind.Service or UnitKind.Socket or UnitKind.Mount or UnitKind.Swap)
            SliceDependencies.Add(graph, unit, assignments, isExtrinsic);
    }
}
