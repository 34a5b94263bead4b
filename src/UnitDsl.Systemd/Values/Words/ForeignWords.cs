namespace UnitDsl.Systemd;

/// <summary>What people from elsewhere call the words of systemd's closed sets.</summary>
internal static class ForeignWords
{
    private static readonly Dictionary<string, string> known = Read(
        "Restart never:no none:no false:no off:no n:no disabled:no true:always yes:always on:always unless-stopped:always onfailure:on-failure failure:on-failure error:on-failure",
        "ServiceType fork:forking forked:forking daemon:forking one-shot:oneshot sd-notify:notify foreground:simple background:forking",
        "KillMode cgroup:control-group group:control-group control_group:control-group all:control-group main:process",
        "ProtectSystem all:strict readonly:strict read-only:strict",
        "ProtectHome ro:read-only readonly:read-only none:no",
        "SyslogLevel error:err warn:warning critical:crit panic:emerg emergency:emerg fatal:crit information:info trace:debug "
            + "LOG_EMERG:emerg LOG_ALERT:alert LOG_CRIT:crit LOG_ERR:err LOG_WARNING:warning LOG_NOTICE:notice LOG_INFO:info LOG_DEBUG:debug",
        "SyslogFacility security:auth LOG_DAEMON:daemon LOG_USER:user LOG_LOCAL0:local0 LOG_LOCAL1:local1 LOG_LOCAL2:local2 LOG_LOCAL3:local3 LOG_LOCAL4:local4 LOG_LOCAL5:local5 LOG_LOCAL6:local6 LOG_LOCAL7:local7",
        "CPUSchedulingPolicy normal:other SCHED_OTHER:other SCHED_NORMAL:other SCHED_BATCH:batch SCHED_IDLE:idle SCHED_FIFO:fifo SCHED_RR:rr round-robin:rr",
        "IOSchedulingClass rt:realtime real-time:realtime be:best-effort",
        "EmergencyAction shutdown:poweroff restart:reboot no:none off:none power-off:poweroff",
        "Personality amd64:x86-64 x64:x86-64 i386:x86 i486:x86 i586:x86 i686:x86 32bit:x86 64bit:x86-64",
        "NotifyAccess no:none yes:main true:main child:all",
        "CollectMode failed:inactive-or-failed inactive-failed:inactive-or-failed",
        "OOMPolicy ignore:continue no:continue terminate:stop",
        "ManagedOOMMode no:auto off:auto none:auto yes:kill on:kill",
        "DevicePolicy open:auto none:auto close:closed",
        "MountFlags rshared:shared rslave:slave rprivate:private");

    /// <summary>The word that is probably meant; null where nobody knows.</summary>
    public static string? Translate(string enumName, string word) => known.TryGetValue(Key(enumName, word), out var meant) ? meant : null;

    private static string Key(string enumName, string word) => $"{enumName} {word.ToUpperInvariant()}";

    private static Dictionary<string, string> Read(params string[] lines)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ');
            for (var i = 1; i < words.Length; i++)
            {
                var colon = words[i].IndexOf(':');
                all.Add(Key(words[0], words[i].Substring(0, colon)), words[i].Substring(colon + 1));
            }
        }

        return all;
    }
}
