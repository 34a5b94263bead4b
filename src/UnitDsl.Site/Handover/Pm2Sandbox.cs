namespace UnitDsl.Site.Handover;

/// <summary>What PM2 and what speaks with it may do on the machine. PM2's apps live in its sandbox, so it leaves them what an app of that kind needs.</summary>
internal static class Pm2Sandbox
{
    private static readonly (string Name, string Value)[] ofBoth =
    [
        ("NoNewPrivileges", "yes"), ("CapabilityBoundingSet", ""), ("PrivateTmp", "yes"), ("PrivateDevices", "yes"), ("ProtectClock", "yes"), ("ProtectHostname", "yes"),
        ("ProtectKernelTunables", "yes"), ("ProtectKernelModules", "yes"), ("ProtectKernelLogs", "yes"), ("ProtectControlGroups", "yes"),
        ("RestrictNamespaces", "yes"), ("RestrictRealtime", "yes"), ("RestrictSUIDSGID", "yes"), ("LockPersonality", "yes"),
        ("SystemCallArchitectures", "native"), ("SystemCallFilter", "@system-service"), ("SystemCallErrorNumber", "EPERM"),
    ];

    private static readonly string[] homes = ["/home", "/root", "/run/user"];

    /// <summary>Node makes code as it runs, and asks the kernel for the machine's interfaces.</summary>
    public static IEnumerable<(string Name, string Value)> OfPm2(IEnumerable<Pm2Intention> apps) =>
        [("ProtectSystem", "full"), .. Home(apps), ("ProtectProc", "invisible"), ("RestrictAddressFamilies", "AF_UNIX AF_INET AF_INET6 AF_NETLINK"), .. ofBoth];

    /// <summary>What follows an app tells PM2 about it, and may have to ask the app how it is.</summary>
    public static IEnumerable<(string Name, string Value)> OfFollower(Pm2Intention app) =>
        [("ProtectSystem", "strict"), .. Home([app]), ("ReadWritePaths", "-" + Pm2Paths.Home(app.User)), ("RestrictAddressFamilies", "AF_UNIX AF_INET AF_INET6 AF_NETLINK"), .. ofBoth];

    private static IEnumerable<(string Name, string Value)> Home(IEnumerable<Pm2Intention> apps) => apps.Any(IsAtHome) ? [] : [("ProtectHome", "yes")];

    private static bool IsAtHome(Pm2Intention app) =>
        new[] { app.Entry.Directory, app.Entry.Script, app.Entry.Interpreter }.OfType<string>().Any(static path => homes.Any(home => path == home || path.StartsWith(home + "/", StringComparison.Ordinal)));
}
