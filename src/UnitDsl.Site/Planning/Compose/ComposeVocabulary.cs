using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Compose;

/// <summary>Which keys compose has a word for, and which mean nothing where it runs; all others are lost there.</summary>
internal static class ComposeVocabulary
{
    private const string PodReason = "compose has no pods: these containers have an address each, and find one another by name";

    private static readonly HashSet<string> said = new(StringComparer.Ordinal)
    {
        "Image", "ContainerName", "Entrypoint", "Exec", "User", "Group", "GroupAdd", "WorkingDir", "Environment", "EnvironmentFile", "Secret", "PublishPort", "ExposeHostPort", "Network",
        "NetworkAlias", "HostName", "AddHost", "DNS", "DNSOption", "DNSSearch", "IP", "IP6", "Volume", "Mount", "Tmpfs", "ReadOnly", "ReadOnlyTmpfs", "HealthCmd", "HealthInterval",
        "HealthTimeout", "HealthRetries", "HealthStartPeriod", "Notify", "AddCapability", "DropCapability", "NoNewPrivileges", "SeccompProfile", "SecurityLabelDisable", "AddDevice",
        "Sysctl", "Ulimit", "Memory", "ShmSize", "PidsLimit", "RunInit", "StopSignal", "StopTimeout", "Label", "LogDriver", "LogOpt", "Pull",
        "Restart", "MemoryMax", "CPUQuota", "TasksMax",
    };

    private static readonly HashSet<string> ofNetworks = new(StringComparer.Ordinal) { "NetworkName", "Driver", "Subnet", "Gateway", "IPRange", "IPv6", "Internal", "Label", "Options" };

    private static readonly HashSet<string> ofVolumes = new(StringComparer.Ordinal) { "VolumeName", "Driver", "Device", "Type", "Options", "Label" };

    private static readonly HashSet<string> ofBuilds = new(StringComparer.Ordinal) { "ImageTag", "File", "SetWorkingDirectory", "Target" };

    private static readonly HashSet<string> ofImages = new(StringComparer.Ordinal) { "Image", "ImageTag" };

    // What systemd does with the service that Quadlet makes, and what Quadlet itself goes by.
    private static readonly HashSet<string> idle = new(StringComparer.Ordinal)
    {
        "Description", "Documentation", "Wants", "Requires", "BindsTo", "Requisite", "After", "Before", "ServiceName", "SyslogIdentifier", "TimeoutStartSec", "TimeoutStopSec", "Type",
        "RemainAfterExit", "SuccessExitStatus", "StandardOutput", "StandardError", "StartWithPod", "KillMode", "Delegate", "SyslogLevel", "StartLimitBurst", "StartLimitIntervalSec",
    };

    private static readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal)
    {
        ["Pod"] = PodReason,
        ["RestartSec"] = "it waits a little longer before each restart, beginning with a tenth of a second",
        ["AutoUpdate"] = "images are pulled when somebody calls pull",
        ["HealthOnFailure"] = "a container that turns unhealthy goes on running",
        ["UserNS"] = "user namespaces are the daemon's",
        ["UIDMap"] = "user namespaces are the daemon's",
        ["GIDMap"] = "user namespaces are the daemon's",
        ["Rootfs"] = "a service runs an image",
        ["EnvironmentHost"] = "a service gets the variables that it lists",
    };

    public static IEnumerable<Loss> Losses(UnitModel unit)
    {
        var words = unit.Kind switch { UnitKind.Network => ofNetworks, UnitKind.Volume => ofVolumes, UnitKind.Build => ofBuilds, UnitKind.Image => ofImages, _ => said };
        foreach (var setting in unit.Settings)
        {
            if (setting.Section != "Install" && setting.Assignments.Count > 0 && !words.Contains(setting.Name) && !idle.Contains(setting.Name) && BooleanGrammar.Parse(setting.LastText) != false)
                yield return new Loss(setting.Name + "=", reasons.TryGetValue(setting.Name, out var why) ? why : "", OriginOf(unit, setting));
        }

        if (unit.Kind == UnitKind.Pod)
            yield return new Loss("pods", PodReason, unit.Origin);
        if (unit.Kind == UnitKind.Kube)
            yield return new Loss("Kubernetes' files", "they are not taken apart here", unit.Origin);
    }

    private static Origin OriginOf(UnitModel unit, Setting setting)
    {
        var words = setting.Assignments[setting.Assignments.Count - 1].Words;
        return words.Count > 0 ? words[0].Origin : unit.Origin;
    }
}
