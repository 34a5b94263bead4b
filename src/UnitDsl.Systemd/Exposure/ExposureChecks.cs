namespace UnitDsl.Systemd;

/// <summary>How bad each answer is.</summary>
internal static class ExposureChecks
{
    private const int DefaultMask = 0x12;

    /// <summary>From nothing to the question's range; null where it does not apply.</summary>
    public static int? Badness(ExposureQuestion question, ExposureSettings settings)
    {
        if (question.NeedsDefaultDependencies && settings.Word("DefaultDependencies") == "no")
            return null;
        return question.Check switch
        {
            "bool" => settings.IsOn(question.Subject) ? 0 : 1,
            "capability" => settings.Bounding.And(question.Capabilities).IsEmpty ? 0 : 1,
            "namespace" => settings.Namespaces.Allows(question.Subject) ? 1 : 0,
            "address-family" => settings.Families.Allows(question.Subject) ? 1 : 0,
            "syscall-filter" => SystemCallFilter(settings, question.Subject),
            "syscall-architectures" => Architectures(settings),
            "user" => User(settings),
            "supplementary-groups" => IsPrivileged(settings) ? null : settings.HasAny("SupplementaryGroups") ? 1 : 0,
            "remove-ipc" => IsPrivileged(settings) ? null : settings.IsOn("RemoveIPC") ? 0 : 1,
            "delegate" => settings.IsOn("Delegate") ? 1 : 0,
            "root-directory" => IsRoot(settings.Word("RootDirectory")) && IsRoot(settings.Word("RootImage")) ? 1 : 0,
            "umask" => Mask(settings),
            "ip-address" => Addresses(settings),
            "device-allow" => Devices(settings),
            "ambient" => settings.Ambient.IsEmpty ? 0 : 1,
            _ => Word(question.Check, settings),
        };
    }

    /// <summary>Whether it has all that root has.</summary>
    private static bool IsPrivileged(ExposureSettings settings) => settings.Word("User") is { } user ? IsRootUser(user) : !settings.IsOn("DynamicUser");

    private static bool IsRootUser(string user) => user is "0" or "root";

    private static int User(ExposureSettings settings) => settings.Word("User") == "nobody" ? 9 : IsPrivileged(settings) ? 10 : 0;

    private static int Word(string check, ExposureSettings settings) => check switch
    {
        "protect-home" => settings.Word("ProtectHome") switch { "yes" => 0, "tmpfs" => 1, "read-only" => 5, _ => 10 },
        "protect-system" => settings.Word("ProtectSystem") switch { "strict" => 0, "full" => 3, "yes" => 5, _ => 10 },
        "protect-proc" => settings.Word("ProtectProc") switch { "invisible" or "ptraceable" => 0, "noaccess" => 1, _ => 3 },
        "proc-subset" => settings.Word("ProcSubset") == "pid" ? 0 : 1,
        "notify-access" => settings.Word("NotifyAccess") == "all" ? 1 : 0,
        "keyring-mode" => (settings.Word("KeyringMode") ?? (settings.Kind == UnitKind.Service ? "private" : "shared")) == "private" ? 0 : 1,
        _ => 0,
    };

    private static int SystemCallFilter(ExposureSettings settings, string group)
    {
        if (!settings.SystemCalls.AllowsAny(group))
            return 0;
        return settings.SystemCalls.IsAllowList ? 9 : 10;
    }

    private static int Architectures(ExposureSettings settings)
    {
        if (settings.Architectures.Count == 0)
            return 10;
        return settings.Architectures.Count == 1 && settings.Architectures.Contains("native") ? 0 : 8;
    }

    private static bool IsRoot(string? path) => path is null || ExposureValue.IsRoot(path);

    // The mask names what is taken away: write and read, of everybody else and of the group.
    private static int Mask(ExposureSettings settings)
    {
        var mask = settings.Word("UMask") is { } written ? ExposureValue.Mode(written) ?? DefaultMask : DefaultMask;
        if ((mask & 2) == 0)
            return 10;
        if ((mask & 4) == 0)
            return 5;
        if ((mask & 16) == 0)
            return 2;
        return (mask & 32) == 0 ? 1 : 0;
    }

    private static int Addresses(ExposureSettings settings)
    {
        if (settings.HasAny("IPIngressFilterPath") || settings.HasAny("IPEgressFilterPath"))
            return 0;
        var (version4, version6) = (false, false);
        foreach (var denied in settings.DeniedAddresses)
        {
            version4 |= denied.IsAny && denied.IsVersion4;
            version6 |= denied.IsAny && !denied.IsVersion4;
        }

        if (!version4 || !version6)
            return 10;
        foreach (var allowed in settings.AllowedAddresses)
        {
            if (!allowed.IsLocalhost)
                return 5;
        }

        return settings.AllowedAddresses.Count > 0 ? 2 : 0;
    }

    private static int Devices(ExposureSettings settings)
    {
        if (settings.Word("DevicePolicy") is not ("closed" or "strict"))
            return 10;
        return settings.HasAny("DeviceAllow") ? 5 : 0;
    }
}
