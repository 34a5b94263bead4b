using UnitDsl.Site.Model;

namespace UnitDsl.Site.Joining;

/// <summary>What a watch may do on the machine: ask for an answer, ask systemd for a restart, and nothing else.</summary>
internal static class WatchSandbox
{
    private static readonly (string Name, string Value)[] ofAll =
    [
        ("NoNewPrivileges", "yes"),
        ("ProtectSystem", "strict"),
        ("PrivateTmp", "yes"),
        ("PrivateDevices", "yes"),
        ("DevicePolicy", "closed"),
        ("ProtectProc", "invisible"),
        ("ProtectKernelTunables", "yes"),
        ("ProtectKernelModules", "yes"),
        ("ProtectKernelLogs", "yes"),
        ("ProtectControlGroups", "yes"),
        ("ProtectClock", "yes"),
        ("ProtectHostname", "yes"),
        ("RestrictNamespaces", "yes"),
        ("RestrictRealtime", "yes"),
        ("RestrictSUIDSGID", "yes"),
        ("LockPersonality", "yes"),
        ("KeyringMode", "private"),
        ("UMask", "0077"),
        ("SystemCallArchitectures", "native"),
        ("SystemCallErrorNumber", "EPERM"),
    ];

    private static readonly (string Name, string Value)[] ofProbes =
    [
        ("ProtectHome", "yes"),
        ("MemoryDenyWriteExecute", "yes"),
        ("RestrictAddressFamilies", "AF_UNIX AF_INET AF_INET6"),
        ("SystemCallFilter", "@system-service"),
        ("SystemCallFilter", "~@privileged @resources"),
    ];

    // What somebody's own command needs is not known, but that it changes its user to that of the service is.
    private static readonly (string Name, string Value)[] ofCommands =
    [
        ("ProtectHome", "read-only"),
        ("SystemCallFilter", "@system-service"),
    ];

    public static IEnumerable<(string Name, string Value)> Of(UnitModel unit, HealthCheckModel health)
    {
        var isCommand = health.Kind == HealthCheckModel.Command;
        foreach (var line in ofAll)
            yield return line;
        foreach (var line in isCommand ? ofCommands : ofProbes)
            yield return line;

        // systemd restarts a unit for root whatever root may do besides.
        yield return ("CapabilityBoundingSet", isCommand && unit.Facts.Service is { IsRoot: false } ? "CAP_SETGID CAP_SETUID" : "");
        if (!AsksThisMachine(health))
            yield break;
        yield return ("IPAddressDeny", "any");
        yield return ("IPAddressAllow", "localhost");
    }

    private static bool AsksThisMachine(HealthCheckModel health) => health.Kind switch
    {
        HealthCheckModel.State => true,
        HealthCheckModel.Http => Uri.TryCreate(health.Target, UriKind.Absolute, out var uri) && uri.IsLoopback,
        HealthCheckModel.Tcp => Uri.TryCreate("tcp://" + health.Target, UriKind.Absolute, out var uri) && uri.IsLoopback,
        _ => false,
    };
}
