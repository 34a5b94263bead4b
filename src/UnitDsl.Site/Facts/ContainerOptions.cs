namespace UnitDsl.Site.Facts;

/// <summary>The options of <c>podman run</c> and <c>docker run</c>: which of them take a value decides where the image stands.</summary>
internal static class ContainerOptions
{
    private static readonly HashSet<string> flags = new(Words(
        """
        detach env-host help http-proxy init interactive no-healthcheck no-hostname no-hosts oom-kill-disable passwd privileged publish-all quiet read-only
        read-only-tmpfs replace rm rmi rootfs sig-proxy tls-verify tty unsetenv-all disable-content-trust use-api-socket
        """), StringComparer.Ordinal);

    private static readonly HashSet<string> valued = new(Words(
        """
        add-host annotation arch attach authfile blkio-weight blkio-weight-device cap-add cap-drop cert-dir cgroup-conf cgroup-parent cgroupns cgroups chrootdirs cidfile
        conmon-pidfile cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems creds decryption-key detach-keys
        device device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops dns dns-opt dns-option dns-search domainname entrypoint env env-file
        env-merge expose gidmap gpus group-add group-entry health-cmd health-interval health-log-destination health-max-log-count health-max-log-size health-on-failure
        health-retries health-start-interval health-start-period health-startup-cmd health-startup-interval health-startup-retries health-startup-success
        health-startup-timeout health-timeout hostname hostuser hosts-file image-volume init-ctr init-path io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory
        label label-file link link-local-ip log-driver log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name net net-alias network
        network-alias no-trunc oom-score-adj os passwd-entry personality pid pidfile pids-limit platform pod pod-id-file preserve-fd preserve-fds publish pull rdt-class
        requires restart retry retry-delay runtime sdnotify seccomp-policy secret security-opt shm-size shm-size-systemd stop-signal stop-timeout storage-opt subgidname
        subuidname sysctl systemd timeout tmpfs tz uidmap ulimit umask unsetenv user userns uts variant volume volume-driver volumes-from workdir
        """), StringComparer.Ordinal);

    private static readonly Dictionary<char, string> letters = new()
    {
        ['a'] = "attach", ['c'] = "cpu-shares", ['d'] = "detach", ['e'] = "env", ['h'] = "hostname", ['i'] = "interactive", ['l'] = "label", ['m'] = "memory",
        ['p'] = "publish", ['P'] = "publish-all", ['q'] = "quiet", ['t'] = "tty", ['u'] = "user", ['v'] = "volume", ['w'] = "workdir",
    };

    /// <summary>Options of the tools themselves, before <c>run</c>, that take a value.</summary>
    private static readonly HashSet<string> toolValued = new(Words(
        "cgroup-manager config connection conmon context events-backend host hooks-dir identity imagestore log-level module namespace network-cmd-path network-config-dir out root runroot runtime runtime-flag ssh storage-driver storage-opt tlscacert tlscert tlskey tmpdir url volumepath"),
        StringComparer.Ordinal);

    private static readonly Dictionary<char, string> toolLetters = new() { ['H'] = "host", ['l'] = "log-level", ['c'] = "connection", ['D'] = "debug", ['r'] = "remote" };

    /// <summary>What other names of an option stand for.</summary>
    public static string Canonical(string option) => option switch { "net" => "network", "dns-option" => "dns-opt", _ => option };

    public static bool IsFlag(string option) => flags.Contains(option);

    public static bool TakesValue(string option) => valued.Contains(option);

    public static string? OfLetter(char letter) => letters.TryGetValue(letter, out var option) ? option : null;

    public static bool TakesValueOfTool(string option) => toolValued.Contains(option) || (option.Length == 1 && toolLetters.TryGetValue(option[0], out var name) && toolValued.Contains(name));

    private static string[] Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
