namespace UnitDsl.Systemd;

/// <summary>What some settings bring with them.</summary>
internal static class ExposureImplications
{
    private static readonly (string Directive, CapabilitySet Capabilities)[] takenAway =
    [
        ("PrivateDevices", CapabilitySet.Of(["CAP_MKNOD", "CAP_SYS_RAWIO"])),
        ("ProtectKernelModules", CapabilitySet.Of(["CAP_SYS_MODULE"])),
        ("ProtectKernelLogs", CapabilitySet.Of(["CAP_SYSLOG"])),
        ("ProtectClock", CapabilitySet.Of(["CAP_SYS_TIME", "CAP_WAKE_ALARM"])),
    ];

    /// <summary>The directives that take capabilities away, with those that they take.</summary>
    public static IReadOnlyList<(string Directive, CapabilitySet Capabilities)> TakenAway => takenAway;

    private static readonly string[] withDynamicUser = ["PrivateTmp", "RemoveIPC", "NoNewPrivileges", "RestrictSUIDSGID"];

    /// <summary>Works out what follows, once all lines are read.</summary>
    public static void Apply(ExposureSettings settings)
    {
        foreach (var (directive, capabilities) in takenAway)
        {
            if (settings.IsOn(directive))
                settings.Bounding = settings.Bounding.Without(capabilities);
        }

        if (settings.IsOn("PrivateDevices") && settings.Word("DevicePolicy") is (null or "auto"))
            settings.Set("DevicePolicy", "closed");

        if (settings.IsOn("DynamicUser"))
        {
            foreach (var directive in withDynamicUser)
                settings.Set(directive, "yes");
            settings.Set("ProtectSystem", "strict");
            if (settings.Word("ProtectHome") is null or "no")
                settings.Set("ProtectHome", "read-only");
        }

        // What these need of devices is allowed along with them.
        if (settings.IsOn("ProtectClock") || settings.Word("RootImage") is not null || settings.HasAny("MountImages") || settings.Credentials.ContainsValue(true))
            settings.Fill("DeviceAllow");
    }
}
