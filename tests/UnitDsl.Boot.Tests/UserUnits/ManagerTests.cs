using UnitDsl.Lab;
using UnitDsl.Systemd;
using static UnitDsl.Boot.Tests.UserUnits.UserSite;

namespace UnitDsl.Boot.Tests.UserUnits;

/// <summary>What the catalogue says of users' managers, asked of those of both releases.</summary>
public sealed class ManagerTests
{
    private const string NotThere = "failed";

    private static readonly Probe[] probes =
    [
        new("User", "daemon", "true"),
        new("Group", "daemon", "true"),
        new("SupplementaryGroups", "daemon", "true"),
        new("DynamicUser", "yes", "true"),
        new("LogNamespace", "probe", "true"),
        new("IOSchedulingClass", "realtime", "true"),
        new("IOSchedulingClass", "idle", "[[ $(ionice -p $$) == idle* ]]"),
        new("CPUSchedulingPolicy", "rr", "true"),
        new("CPUSchedulingPolicy", "fifo", "true"),
        new("CPUSchedulingPolicy", "batch", "chrt -p $$ | grep -q BATCH"),
        new("Nice", "-5", "[[ $(nice) == -5 ]]"),
        new("Nice", "5", "[[ $(nice) == 5 ]]"),
        new("OOMScoreAdjust", "-900", "[[ $(</proc/self/oom_score_adj) == -900 ]]"),
        new("OOMScoreAdjust", "900", "[[ $(</proc/self/oom_score_adj) == 900 ]]"),
        new("IPAddressDeny", "any", "! connects"),
        new("IPAddressAllow", "127.0.0.9", "! connects", "IPAddressDeny=any"),
        new("RestrictNetworkInterfaces", "~lo", "! connects"),
        new("SocketBindDeny", "any", "! binds"),
        new("SocketBindAllow", "tcp:1", "! binds", "SocketBindDeny=any"),
        new("DevicePolicy", "strict", "! head -c1 /dev/zero >/dev/null"),
        new("DeviceAllow", "/dev/null rw", "! head -c1 /dev/zero >/dev/null", "DevicePolicy=strict"),
        new("NetworkNamespacePath", "/run/netns/probe", "apart net"),
        new("CapabilityBoundingSet", "CAP_CHOWN", "grep -q 'CapBnd:.*0001$' /proc/self/status"),
        new("AmbientCapabilities", "CAP_CHOWN", "grep -q 'CapAmb:.*0001$' /proc/self/status"),
        new("SecureBits", "keep-caps", "true"),
        new("ProtectProc", "invisible", "apart mnt"),
        new("ProcSubset", "pid", "apart mnt"),
        new("PrivateDevices", "yes", "apart mnt"),
        new("ProtectKernelLogs", "yes", "apart mnt"),
        new("ProtectClock", "yes", "true"),
        new("TemporaryFileSystem", "/opt", "apart mnt"),
        new("BindPaths", "/usr:/opt", "[[ -d /opt/bin ]]"),
        new("BindReadOnlyPaths", "/usr:/opt", "[[ -d /opt/bin ]]"),
        new("RootDirectory", "/", "true"),
        new("PrivateTmp", "yes", "[[ ! -e /tmp/probes ]]"),
        new("PrivateNetwork", "yes", "apart net"),
        new("PrivateIPC", "yes", "apart ipc"),
        new("PrivateMounts", "yes", "apart mnt"),
        new("ProtectSystem", "strict", "! touch /var/tmp/probe"),
        new("ProtectHome", "yes", "! ls /home"),
        new("ProtectKernelTunables", "yes", "apart mnt"),
        new("ProtectKernelModules", "yes", "apart mnt"),
        new("ProtectControlGroups", "yes", "apart mnt"),
        new("ProtectHostname", "yes", "apart uts"),
        new("ReadOnlyPaths", "/var/tmp", "! touch /var/tmp/probe"),
        new("ReadWritePaths", "/var/tmp", "apart mnt"),
        new("InaccessiblePaths", "/var/tmp", "! ls /var/tmp"),
        new("ExecPaths", "/usr", "apart mnt", "NoExecPaths=/opt"),
        new("NoExecPaths", "/opt", "apart mnt"),

        // What users' managers do as the machine's does.
        new("NoNewPrivileges", "yes", "grep -q 'NoNewPrivs:.*1' /proc/self/status"),
        new("SystemCallFilter", "@system-service", "filtered"),
        new("SystemCallArchitectures", "native", "filtered"),
        new("RestrictNamespaces", "yes", "filtered"),
        new("RestrictAddressFamilies", "AF_UNIX", "filtered"),
        new("RestrictRealtime", "yes", "filtered"),
        new("RestrictSUIDSGID", "yes", "filtered"),
        new("LockPersonality", "yes", "filtered"),
        new("MemoryDenyWriteExecute", "yes", "filtered"),
        new("UMask", "0077", "[[ $(umask) == 0077 ]]"),
        new("LimitNOFILE", "100", "[[ $(ulimit -n) == 100 ]]"),
        new("LimitNPROC", "500", "[[ $(ulimit -u) == 500 ]]"),
        new("CPUAffinity", "0", "grep -q 'Cpus_allowed_list:.*[^0-9]0$' /proc/self/status"),
    ];

    [Fact]
    public void All_that_the_catalogue_says_is_asked() => Assert.Equal(
        DirectiveCatalogue.All.Where(static directive => directive.Facets.Has("inUser")).Select(static directive => directive.Name).Order(StringComparer.Ordinal),
        probes.Where(static probe => InUserManager.Of(DirectiveCatalogue.FindForKind(UnitKind.Service, probe.Directive)!, probe.Value) is not null).Select(static probe => probe.Directive).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(Debian.Bookworm, 252)]
    [InlineData(Debian.Trixie, 257)]
    public async Task Users_managers_do_what_the_catalogue_says(Debian debian, int release)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: Enforcement.Network);

        // The container lays a pipe over it that nobody can lay anything over again.
        (await machine.RunAsync("umount /proc/kmsg; ip netns add probe; mkdir -m 777 /tmp/probes; (systemd-socket-activate --accept --listen=127.0.0.1:9000 /bin/cat >/dev/null 2>&1 &)")).ShouldSucceed();
        await AddUserAsync(machine, "alice");
        await machine.WriteAsync("/usr/local/bin/probe", Program, "755");
        (await machine.RunAsync("""
            pid=$(systemctl show -P MainPID user@$(id -u alice))
            for name in mnt net ipc uts user; do printf '%s=%s\n' $name "$(readlink /proc/$pid/ns/$name)"; done >/usr/local/etc/namespaces
            """)).ShouldSucceed();

        var units = probes.SelectMany(static (probe, index) => new Asked[] { new($"probe{index}", probe, HasUsers: false), new($"probe{index}u", probe, HasUsers: true) }).ToList();
        foreach (var chunk in units.Chunk(50))
            (await machine.RunAsync(string.Concat(chunk.Select(static unit => $"cat >/etc/systemd/user/{unit.Name}.service <<'END'\n{Text(unit)}END\n")))).ShouldSucceed();
        await machine.RunAsync(As("alice", "systemctl --user daemon-reload"));
        await machine.RunAsync(As("alice", "systemctl --user start " + string.Join(' ', units.Select(static unit => unit.Name))), within: 2.Minutes());

        var seen = (await machine.RunAsync("cd /tmp/probes; for file in *; do printf '%s %s\\n' \"$file\" \"$(<\"$file\")\"; done")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => line.Split(' ')).ToDictionary(static line => line[0], static line => line.Length > 1 && line[1].Length > 0 ? line[1] : NotThere, StringComparer.Ordinal);
        var wrong = units.Select(unit => (unit, Expected: Expected(unit.Probe.Directive, unit.Probe.Value, release, unit.HasUsers), Actual: seen.GetValueOrDefault(unit.Name, NotThere)))
            .Where(static one => one.Expected != one.Actual)
            .Select(static one => $"{one.unit.Probe.Directive}={one.unit.Probe.Value} {(one.unit.HasUsers ? "with PrivateUsers=" : "")}: {one.Actual}, and should be {one.Expected}");
        Assert.Equal([], wrong);
    }

    private static string Expected(string name, string value, int release, bool hasUsers)
    {
        var limit = InUserManager.Of(DirectiveCatalogue.FindForKind(UnitKind.Service, name)!, value);
        return limit is null || release > limit.Until || (limit.Alone && hasUsers) ? "done" : limit.Fails ? NotThere : "not";
    }

    private static string Text(Asked asked) => $"""
        [Service]
        Type=oneshot
        StandardOutput=file:/tmp/probes/{asked.Name}
        ExecStart=/usr/local/bin/probe {Specifiers.Escape(Quoted(asked.Probe.Test))}
        {asked.Probe.Directive}={asked.Probe.Value}
        {asked.Probe.Others}
        {(asked.HasUsers ? "PrivateUsers=yes" : "")}

        """;

    // As one word of a command line of systemd's.
    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("$", "$$", StringComparison.Ordinal) + "\"";

    private const string Program = """
        #!/bin/bash
        apart() { local line; line=$(grep "^$1=" /usr/local/etc/namespaces); [[ ${line#*=} != "$(readlink "/proc/self/ns/$1")" ]]; }
        connects() { { exec 3<>/dev/tcp/127.0.0.1/9000; } 2>/dev/null; }
        binds() { perl -MSocket -e 'socket(S, PF_INET, SOCK_STREAM, 0); bind(S, sockaddr_in(8123, INADDR_ANY)) or exit 1'; }
        filtered() { grep -q 'Seccomp:.*2' /proc/self/status; }
        if eval "$1" >/dev/null 2>&1; then echo done; else echo not; fi

        """;

    /// <param name="Directive">What is asked about.</param>
    /// <param name="Value">Its value.</param>
    /// <param name="Test">A line of bash that succeeds where it did its work.</param>
    /// <param name="Others">Another line that it needs for that.</param>
    private sealed record Probe(string Directive, string Value, string Test, string Others = "");

    private sealed record Asked(string Name, Probe Probe, bool HasUsers);
}
