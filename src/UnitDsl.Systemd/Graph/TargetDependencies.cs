namespace UnitDsl.Systemd;

/// <summary>A target is reached when all is there that it asks for.</summary>
internal static class TargetDependencies
{
    public static void Add(GraphBuilder graph, GraphUnit unit)
    {
        if (unit.HasDefaults && unit.Name != "shutdown.target")
            ShutdownDependencies.AddShutdown(graph, unit);
    }

    /// <summary>Once everything else is known: who says otherwise keeps the order that they gave.</summary>
    public static void AddOrder(GraphBuilder graph)
    {
        foreach (var target in graph.Units)
        {
            if (target.Suffix != ".target" || !target.IsLoaded || !target.HasDefaults)
                continue;
            var count = target.Out.Count;
            for (var i = 0; i < count; i++)
            {
                var dependency = target.Out[i];
                var other = graph.Units[dependency.ToIndex];
                if (dependency.Directive == "RequiresMountsFor")
                    continue;
                if ((dependency.Kind.PullsIn() || dependency.Kind == DependencyKind.Requisite) && other.IsLoaded && other.HasDefaults && !graph.IsOrdered(target, other))
                    graph.Add(target, DependencyKind.After, other, DependencyOrigins.Default, dependency.Directive, graph.Unit(dependency.Source));
            }
        }
    }
}
