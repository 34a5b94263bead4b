namespace UnitDsl.Systemd;

/// <summary>The device that a unit works on.</summary>
internal static class DeviceDependencies
{
    public static bool Add(GraphBuilder graph, GraphUnit unit, string path, DependencyKind kind, DependencyOrigins origin, string directive)
    {
        if (!UnitPath.IsDevice(path) || !UnitName.TryFromPath(path, ".device", out var device, out _))
            return false;
        graph.AddBoth(unit, DependencyKind.After, graph.Settings.IsUserManager ? DependencyKind.Wants : kind, device, origin, directive);
        return true;
    }

    /// <summary>Whatever prepares the device for use has to be done.</summary>
    public static void AddPrepared(GraphBuilder graph, GraphUnit unit, string path, DependencyOrigins origin, string directive)
    {
        if (UnitPath.IsBelow(path, "/dev") && UnitName.TryEscapePath(path, out var escaped, out _))
            graph.Add(unit, DependencyKind.After, $"blockdev@{escaped}.target", origin, directive);
    }
}
