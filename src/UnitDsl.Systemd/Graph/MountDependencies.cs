namespace UnitDsl.Systemd;

/// <summary>What comes with being a mount: its device, what it is mounted into, and when file systems are mounted at all.</summary>
internal static class MountDependencies
{
    private const string Section = "Mount";

    private static readonly string[] quotas = ["usrquota", "grpquota", "quota", "usrjquota", "grpjquota"];

    /// <returns>Whether it is managed from outside, so that the usual order is not for it.</returns>
    public static bool Add(GraphBuilder graph, GraphUnit unit, UnitAssignments assignments)
    {
        var mount = MountParameters.Read(unit.Name, assignments, Section);
        AddDevice(graph, unit, mount);
        if (mount.Where != "/")
            unit.RequireMountsFor(UnitPath.Parent(mount.Where), DependencyOrigins.Implicit, "Where");
        if (UnitPath.IsAbsolute(mount.What) && (mount.IsBind || mount.Has("loop") || !mount.IsNetwork))
            unit.RequireMountsFor(mount.What!, DependencyOrigins.File, "What");
        if (!graph.Settings.IsUserManager && !mount.IsBind && mount.MayCount && mount.HasAny(quotas))
        {
            graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Wants, "systemd-quotacheck.service", DependencyOrigins.File, "Options");
            graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Wants, "quotaon.service", DependencyOrigins.File, "Options");
        }

        ExecDependencies.Add(graph, unit, assignments, Section);
        var isExtrinsic = graph.Settings.IsUserManager || mount.IsExtrinsic;
        if (unit.HasDefaults && !isExtrinsic)
            AddDefaults(graph, unit, mount);
        return isExtrinsic;
    }

    private static void AddDevice(GraphBuilder graph, GraphUnit unit, MountParameters mount)
    {
        if (mount.What is null || mount.IsBind || mount.Where == "/" || !UnitPath.IsDevice(mount.What) || mount.What is "/dev/root" or "/dev/nfs")
            return;
        var isBound = mount.Has("x-systemd.device-bound");
        if (DeviceDependencies.Add(graph, unit, mount.What, isBound ? DependencyKind.BindsTo : DependencyKind.Requires, DependencyOrigins.MountFile, "What")
            && !isBound && UnitName.TryFromPath(mount.What, ".device", out var device, out _))
            graph.Add(unit, DependencyKind.StopPropagatedFrom, device, DependencyOrigins.MountFile, "What");
        DeviceDependencies.AddPrepared(graph, unit, mount.What, DependencyOrigins.MountFile, "What");
    }

    private static void AddDefaults(GraphBuilder graph, GraphUnit unit, MountParameters mount)
    {
        const DependencyOrigins Origin = DependencyOrigins.MountFile;
        const string Directive = ShutdownDependencies.Directive;
        var group = mount.IsNetwork ? "remote-fs" : "local-fs";
        if (!mount.IsOptional)
            graph.Add(unit, DependencyKind.Before, group + ".target", Origin, Directive);
        graph.Add(unit, DependencyKind.After, group + "-pre.target", Origin, Directive);
        graph.AddBoth(unit, DependencyKind.Before, DependencyKind.Conflicts, "umount.target", Origin, Directive);
        if (mount.IsNetwork)
        {
            graph.Add(unit, DependencyKind.After, "network.target", Origin, Directive);
            graph.AddBoth(unit, DependencyKind.After, DependencyKind.Wants, "network-online.target", Origin, Directive);
        }

        // What lives in memory has to go before swap does.
        if (mount.Type == "tmpfs")
            graph.Add(unit, DependencyKind.After, "swap.target", Origin, "Type");
    }
}
