namespace UnitDsl.Systemd;

/// <summary>The mounts on the way to the paths that units need.</summary>
internal static class MountPathDependencies
{
    private const string Root = "-.mount";

    public static void Add(GraphBuilder graph)
    {
        var mounts = new Dictionary<string, GraphUnit>(StringComparer.Ordinal);
        foreach (var unit in graph.Units)
        {
            if (unit.Suffix == ".mount" && unit.IsLoaded && UnitName.TryUnescapePath(UnitName.WithoutSuffix(unit.Name), out var path, out _))
                mounts[path] = unit;
        }

        var count = graph.Units.Count;
        for (var i = 0; i < count; i++)
        {
            var unit = graph.Units[i];
            foreach (var needed in unit.MountPaths)
            {
                // The root is always there, with a file of its own or without.
                var root = mounts.TryGetValue("/", out var found) ? found : graph.Unit(Root);
                AddMount(graph, unit, root, needed);
                for (var end = 1; end > 0 && end < needed.Path.Length; end = end < needed.Path.Length ? end + 1 : 0)
                {
                    var slash = needed.Path.IndexOf('/', end);
                    end = slash < 0 ? needed.Path.Length : slash;
                    if (mounts.TryGetValue(needed.Path.Substring(0, end), out var mount))
                        AddMount(graph, unit, mount, needed);
                }
            }
        }
    }

    private static void AddMount(GraphBuilder graph, GraphUnit unit, GraphUnit mount, MountPath needed)
    {
        graph.Add(unit, DependencyKind.After, mount, needed.Origins, needed.Directive);
        if (mount.Assignments is not null)
            graph.Add(unit, DependencyKind.Requires, mount, needed.Origins, needed.Directive);
    }
}
