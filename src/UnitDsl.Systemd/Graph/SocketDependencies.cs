namespace UnitDsl.Systemd;

/// <summary>What comes with being a socket: the service, the paths, the interface.</summary>
internal static class SocketDependencies
{
    private const string Section = "Socket";

    private static readonly string[] commands = ["ExecStartPre", "ExecStartPost", "ExecStopPre", "ExecStopPost"];

    public static void Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        // One that accepts starts an instance for each connection, whose name nobody knows yet.
        if (assignments.Switch(Section, "Accept") != true)
        {
            var service = assignments.Last(Section, "Service") is { } named ? assignments.Expand(Section, "Service", named) : null;
            graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Triggers, service ?? UnitName.WithoutSuffix(unit.Name) + ".service", DependencyOrigins.Implicit, "Service");
        }

        foreach (var (name, path) in Paths(assignments))
            unit.RequireMountsFor(path, DependencyOrigins.File, name);
        if (assignments.Last(Section, "BindToDevice") is { } device && device != "lo")
            DeviceDependencies.Add(graph, unit, "/sys/subsystem/net/devices/" + device, DependencyKind.BindsTo, DependencyOrigins.File, "BindToDevice");
        foreach (var command in commands)
        {
            if (assignments.List(Section, command).Count == 0)
                continue;
            ExecDependencies.Add(graph, unit, assignments, Section);
            break;
        }

        if (!unit.HasDefaults)
            return;
        ShutdownDependencies.AddBefore(graph, unit, "sockets.target");
        ShutdownDependencies.AddSystemStart(graph, unit);
        ShutdownDependencies.AddShutdown(graph, unit);
    }

    // An empty assignment to any of them clears them all.
    private static List<(string Name, string Path)> Paths(UnitAssignments assignments)
    {
        var paths = new List<(string, string)>();
        foreach (var (name, written) in assignments.In(Section))
        {
            if (!name.StartsWith("Listen", StringComparison.Ordinal))
                continue;
            if (written.Trim().Length == 0)
                paths.Clear();
            else if (name is "ListenStream" or "ListenDatagram" or "ListenSequentialPacket" or "ListenFIFO" or "ListenSpecial" or "ListenUSBFunction"
                && assignments.Expand(Section, name, written.Trim()) is { } path && UnitPath.IsAbsolute(path))
                paths.Add((name, path.StartsWith("/var/run/", StringComparison.Ordinal) ? path.Substring("/var".Length) : path));
        }

        return paths;
    }
}
