using FsCheck;
using FsCheck.Fluent;
using UnitDsl.Systemd;

namespace UnitDsl.Differential.Tests.Exposure;

/// <summary>Units with any of the lines that count for the exposure, right ones and wrong ones.</summary>
internal static class ExposureSamples
{
    private static readonly string[] switchValues = ["yes", "no", "true", "0", "on", "", "maybe"];

    private static readonly (string Directive, string[] Values)[] lines =
    [
        .. Switches("PrivateDevices", "PrivateMounts", "PrivateNetwork", "PrivateTmp", "PrivateUsers", "ProtectControlGroups", "ProtectKernelModules", "ProtectKernelTunables", "ProtectKernelLogs", "ProtectClock", "ProtectHostname"),
        .. Switches("LockPersonality", "MemoryDenyWriteExecute", "NoNewPrivileges", "RestrictRealtime", "RestrictSUIDSGID", "RemoveIPC", "DynamicUser", "PrivateIPC", "DynamicUser", "PrivateDevices", "ProtectClock"),
        ("User", ["root", "0", "nobody", "someone", "1000", "%p", "%u", "%i", "", "someone", "nobody"]),
        ("Group", ["root", "users", ""]),
        ("SupplementaryGroups", ["users", "users audio", "%p", "", "root"]),
        ("ProtectHome", ["yes", "no", "read-only", "tmpfs", "1", "", "readonly", "true"]),
        ("ProtectSystem", ["yes", "no", "full", "strict", "on", "", "Strict"]),
        ("RootDirectory", ["/", "/srv/root", "//", "/.", "", "/srv/%p", "/x/"]),
        ("RootImage", ["/", "/srv/image.raw", "", "//", "/%n"]),
        ("UMask", ["0077", "077", "0", "0022", "0027", "0007", "0002", "0006", "0070", "7777", "10000", "8", "", "0x77", "00000077", "+77", "u=rwx"]),
        ("KeyringMode", ["private", "shared", "inherit", "", "none"]),
        ("ProtectProc", ["noaccess", "invisible", "ptraceable", "default", "", "yes"]),
        ("ProcSubset", ["pid", "all", "", "none"]),
        ("NotifyAccess", ["none", "main", "exec", "all", "", "some"]),
        ("Type", ["notify", "simple", "exec", "forking"]),
        ("Delegate", ["yes", "no", "", "cpu", "cpu memory", "foo", "'cpu", "\"yes\""]),
        ("CapabilityBoundingSet",
        [
            "", "~", "CAP_SYS_ADMIN", "~CAP_SYS_ADMIN", "CAP_NET_BIND_SERVICE CAP_CHOWN", "~CAP_SETUID CAP_SETGID CAP_SETPCAP", "~CAP_NET_ADMIN CAP_NET_RAW", "CAP_FOO", "~CAP_FOO", "cap_kill 0 21", "~CAP_SYS_PTRACE CAP_SYS_TIME CAP_BPF",
            "62", "63", "64", "~CAP_CHOWN CAP_FSETID", "~CAP_DAC_OVERRIDE", "CAP_SYS_NICE 'CAP_KILL", "~cap_audit_write cap_audit_control cap_audit_read", "\"CAP_SYSLOG\"",
        ]),
        ("AmbientCapabilities", ["", "CAP_NET_BIND_SERVICE", "~CAP_KILL", "~", "CAP_FOO", "~CAP_NET_BIND_SERVICE", "41"]),
        ("SystemCallFilter",
        [
            "@system-service", "~@privileged @resources", "~@resources", "~@swap @reboot", "read write", "", "@foo", "~@foo", "~", "foo", "~@clock:EPERM", "@clock", "@mount:EPERM", "~@debug @module @raw-io @obsolete @cpu-emulation @mount",
            "~@known", "@known", "~read:kill", "swapon", "~swapon", "~swapon swapoff", "@system-service ~@mount", "~@privileged", "ptrace", "~@debug:EFOO", "@basic-io", "@reboot", "~reboot",
        ]),
        ("SystemCallLog", ["@mount", "~read", ""]),
        ("SystemCallArchitectures", ["native", "x86-64", "native x86", "", "foo", "native foo", "\"native\"", "native native"]),
        ("RestrictAddressFamilies",
        [
            "AF_UNIX", "AF_INET AF_INET6", "~AF_PACKET", "none", "~none", "", "AF_FOO", "~AF_FOO", "~", "~AF_UNIX AF_NETLINK", "AF_NETLINK", "~AF_INET", "AF_VSOCK", "~AF_VSOCK", "~AF_BLUETOOTH AF_CAN", "af_local", "~AF_ROUTE", "'AF_INET",
            "AF_INET 'AF_UNIX",
        ]),
        ("RestrictNamespaces", ["yes", "no", "", "user", "~user", "mnt net", "~mnt ipc", "foo", "~foo", "user foo", "~", "time", "~time", "~uts cgroup pid", "pid"]),
        ("IPAddressDeny", ["any", "", "localhost", "0.0.0.0/0", "::/0", "10.0.0.0/0", "foo", "10.0.0.0/8", "any foo", "0.0.0.0/0 ::/0", "any"]),
        ("IPAddressAllow", ["any", "", "localhost", "127.0.0.0/8", "127.0.0.1", "127.0.0.1/7", "::1", "::1/127", "::/0", "10.0.0.0/8", "multicast", "foo", "a.localhost", "127.1.2.3 ::1"]),
        ("IPIngressFilterPath", ["/sys/fs/bpf/in", "", "relative", "/sys/fs/bpf/%p"]),
        ("IPEgressFilterPath", ["/sys/fs/bpf/out", ""]),
        ("DevicePolicy", ["auto", "closed", "strict", "", "open"]),
        ("DeviceAllow", ["/dev/null rw", "char-rtc r", "", "/etc/x r", "/dev/null q", "/dev/%n r", "block-loop"]),
        ("MountImages", ["/srv/a.raw:/a", ""]),
        ("LoadCredentialEncrypted", ["a:/etc/a", "b:/etc/b", ""]),
        ("LoadCredential", ["a:/etc/a", "c:/etc/c", ""]),
        ("SetCredential", ["a:text", ""]),
        ("DefaultDependencies", ["no", "yes", "", "maybe"]),
    ];

    private static readonly UnitKind[] kinds =
        [UnitKind.Service, UnitKind.Service, UnitKind.Service, UnitKind.Service, UnitKind.Service, UnitKind.Socket, UnitKind.Mount, UnitKind.Swap, UnitKind.Slice, UnitKind.Target, UnitKind.Timer];

    public static IReadOnlyList<(string Name, string Text)> Units(int count, ulong seed)
    {
        var units =
            from kind in Gen.Elements(kinds)
            from length in Gen.Choose(0, 24)
            from chosen in Line().ListOf(length)
            select (kind, chosen);
        return [.. units.Sample(count, new Rnd(seed, 7UL), 12).Select(static (unit, index) => Write(unit.kind, $"u{index:00000}", unit.chosen))];
    }

    private static Gen<(string Directive, string Value)> Line() =>
        from line in Gen.Elements(lines)
        from value in Gen.Elements(line.Values)
        select (line.Directive, value);

    private static (string Name, string Text) Write(UnitKind kind, string stem, IEnumerable<(string Directive, string Value)> chosen)
    {
        var text = kind switch
        {
            UnitKind.Service => "[Service]\nExecStart=/bin/true\n",
            UnitKind.Socket => "[Socket]\nListenStream=/run/a\n",
            UnitKind.Mount => $"[Mount]\nWhat=a\nWhere=/{stem}\n",
            UnitKind.Swap => $"[Swap]\nWhat=/{stem}\n",
            UnitKind.Timer => "[Timer]\nOnBootSec=1\n",
            _ => "",
        };
        foreach (var (directive, value) in chosen)
            text += $"[{(directive == "DefaultDependencies" ? "Unit" : kind.OwnSection() ?? "Unit")}]\n{directive}={value}\n";
        return (stem + kind.Suffix(), text);
    }

    private static IEnumerable<(string Directive, string[] Values)> Switches(params string[] names) => names.Select(static name => (name, switchValues));
}
