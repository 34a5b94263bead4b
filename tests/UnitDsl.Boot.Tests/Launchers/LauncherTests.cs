using System.Text.RegularExpressions;
using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Launchers;

/// <summary>A launcher is active exactly while its program runs, and the program finds everything that the record says.</summary>
public sealed class LauncherTests
{
    private const string Unit = "shop.service";
    private const string Child = "shop-prod.service";
    private const string Ops = "/opt/demo/ops";

    private static readonly TimeSpan soon = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task It_is_active_exactly_while_its_program_runs(Debian debian)
    {
        await using var machine = await InstalledAsync(debian, "Launcher(\"shop-prod\"), ");
        await ShouldRunAsync(machine, 0);
        await OpsShouldKnowWhoRunsAsync(machine);

        // The program dies: the launcher fails with its status, and starts it anew.
        var before = await machine.Unit(Child).PropertyAsync("InvocationID");
        await machine.KillMainProcessAsync(Child);
        await ShouldRunAsync(machine, 1);
        Assert.NotEqual(before, await machine.Unit(Child).PropertyAsync("InvocationID"));

        // The launcher dies: nothing is left behind, and both start anew.
        await machine.KillMainProcessAsync(Unit);
        await ShouldRunAsync(machine, 2);

        // A restart of the launcher is one of the program, and a stop ends both.
        before = await machine.Unit(Child).PropertyAsync("InvocationID");
        (await machine.RunAsync($"systemctl restart {Unit}")).ShouldSucceed();
        await ShouldRunAsync(machine, 0);
        Assert.NotEqual(before, await machine.Unit(Child).PropertyAsync("InvocationID"));
        (await machine.RunAsync($"systemctl stop {Unit}")).ShouldSucceed();
        await ShouldBeGoneAsync(machine);
        (await machine.RunAsync($"systemctl show -p Result --value {Unit}")).ShouldSucceed().ShouldPrint("success");

        await WhatIsLeftBehindDoesNotBlockAsync(machine);
        await machine.RebootAsync();
        await ShouldRunAsync(machine, 0);

        // Whoever stops the transient unit has stopped the service.
        (await machine.RunAsync($"systemctl stop {Child}")).ShouldSucceed();
        await machine.Unit(Unit).ShouldBecomeAsync("inactive", soon);
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_start_fails_when_the_program_does_not_start(Debian debian)
    {
        await using var machine = await InstalledAsync(debian, "Launcher, ");
        (await machine.RunAsync($"systemctl stop {Unit}; mv /opt/shop /opt/shop.gone; systemctl start {Unit}")).ShouldFail();
        (await machine.RunAsync("systemctl is-active shop-run.service")).ShouldFail();

        await machine.WriteAsync("/opt/shop", "#!/bin/bash\nexit 7\n", "755");
        (await machine.RunAsync($"systemctl start {Unit}")).ShouldFail();
        (await machine.RunAsync($"systemctl is-active {Unit}")).ShouldFail();
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task The_transient_unit_is_what_a_plain_service_would_be(Debian debian)
    {
        var (plain, meant) = await LoadedAsync(debian, "", Unit);
        var (launched, seen) = await LoadedAsync(debian, "Launcher(\"shop-prod\"), ", Child);

        Assert.Contains("ProtectSystem=strict", plain, StringComparison.Ordinal);
        Assert.Contains("user=daemon group=users", meant, StringComparison.Ordinal);
        Assert.Equal(plain, launched);
        Assert.Equal(meant.Replace("credentials/shop.service", "credentials/shop-prod.service", StringComparison.Ordinal), seen);
    }

    private static async Task OpsShouldKnowWhoRunsAsync(Machine machine)
    {
        (await machine.RunAsync($"{Ops} ports")).ShouldSucceed().And.ShouldPrint(Child);
        (await machine.RunAsync($"{Ops} status")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} logs shop")).ShouldSucceed().And.ShouldPrint("the shop is open");
        (await machine.RunAsync($"{Ops} restart shop", soon * 2)).ShouldSucceed();
    }

    private static async Task WhatIsLeftBehindDoesNotBlockAsync(Machine machine)
    {
        (await machine.RunAsync($"systemd-run --unit={Child} /bin/false; sleep 0.3; systemctl is-failed {Child}")).ShouldSucceed();
        (await machine.RunAsync($"systemctl start {Unit}")).ShouldSucceed();
        await ShouldRunAsync(machine, 0);
        (await machine.RunAsync($"systemctl stop {Unit}; systemd-run --unit={Child} /bin/sleep infinity")).ShouldSucceed();
        (await machine.RunAsync($"systemctl start {Unit}")).ShouldSucceed();
        await ShouldRunAsync(machine, 0);
    }

    private static async Task ShouldRunAsync(Machine machine, int restarts)
    {
        await machine.Unit(Unit).ShouldHaveAsync("NRestarts", $"{restarts}", soon);
        await machine.Unit(Unit).ShouldBecomeAsync("active", soon);
        await machine.Unit(Child).ShouldHaveAsync("ActiveState", "active", TimeSpan.Zero);
        (await machine.RunAsync("curl -sf http://127.0.0.1:3001/")).ShouldSucceed();
    }

    private static async Task ShouldBeGoneAsync(Machine machine)
    {
        await machine.Unit(Unit).ShouldBecomeAsync("inactive", soon);
        (await machine.RunAsync($"systemctl show -p LoadState --value {Child}")).ShouldSucceed().ShouldPrint("not-found");
        (await machine.RunAsync("ss -Hltn 'sport = :3001'")).ShouldSucceed().And.ShouldNotPrint("3001");
    }

    private static async Task<Machine> InstalledAsync(Debian debian, string launcher)
    {
        var machine = await Machine.BootAsync(debian, Layers.Full);
        await machine.WriteAsync("/opt/shop", "#!/bin/bash\necho the shop is open\nexec /usr/sbin/nginx -c /srv/shop/blue.conf -g 'daemon off;'\n", "755");
        await machine.WriteAsync("/srv/shop/blue.conf", SlottedSite.Backend("blue", 3001, "200").Replace("pid /run/", "pid /tmp/", StringComparison.Ordinal));
        await SlottedSite.PutAsync(machine, $$"""
            [assembly: Site("demo")]
            [Description("The shop"), Port(3001, Bind = "127.0.0.1"), {{launcher}}HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms")]
            [ExecStart("/opt/shop"), KillSignal("SIGQUIT"), TimeoutStopSec(5), Restart(Restart.OnFailure), RestartSec("300ms"), StartLimitIntervalSec(0), SyslogIdentifier("{Unit}")]
            public sealed record Shop() : Service;

            [DependsOn<Shop>(Healthy = true), ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}")]
            public sealed record Report() : Service;
            """);
        (await machine.RunAsync($"{Ops} install --yes", soon * 4)).ShouldSucceed();
        return machine;
    }

    // Everything that systemd knows of the unit that runs the program, and what the program itself sees.
    private static async Task<(string Unit, string Program)> LoadedAsync(Debian debian, string launcher, string unit)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/opt/tell", Tell, "755");
        var tree = SlottedSite.Tree(Source.Replace("LAUNCHER", launcher, StringComparison.Ordinal));
        foreach (var (path, text) in tree.Files.Where(static file => file.Key.StartsWith("root/", StringComparison.Ordinal)))
            await machine.WriteAsync(path["root".Length..], text);
        (await machine.RunAsync("systemctl daemon-reload && systemctl start shop.service", soon)).ShouldSucceed();
        (await machine.RunAsync("for i in $(seq 50); do [[ -e /var/lib/shop/told ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        var shown = (await machine.RunAsync($"systemctl show --all {unit}")).ShouldSucceed().Output.Split('\n')
            .Where(static line => !Its.IsMatch(line))
            .Select(static line => Regex.Replace(line, "start_time=.*", ""))
            .Select(static line => line.Replace("shop-prod", "shop", StringComparison.Ordinal))
            .Select(static line => Sets.IsMatch(line) ? string.Join(' ', line.Split(' ', '=').Order(StringComparer.Ordinal)) : line);
        return (string.Join('\n', shown), await machine.ReadAsync("/var/lib/shop/told"));
    }

    // What belongs to the launcher, to where the unit lies, or to this one run of it.
    private static readonly Regex Its = new(
        "^(Restart.*|NRestarts|StartLimit.*|FragmentPath|SourcePath|DropInPaths|Transient|UnitFileState|UnitFilePreset|CollectMode|.*Timestamp.*|.*PID|ControlGroup.*|Invocation.*|Memory(Current|Peak|Available)|CPUUsageNSec|Tasks(Current)|.*USec(Realtime|Monotonic)|IO.*|IP.*(Bytes|Packets)|After|Before|WantedBy|Wants|Requires|RequiresMountsFor|WantsMountsFor|Conflicts|ConditionResult|ConditionTimestamp.*|Refs|NextElapse.*|EffectiveMemory.*|EffectiveTasksMax|Perpetual|CanIsolate|StateChange.*|Documentation|CanClean|DebugInvocation|LiveMountResult|CanLiveMount|Slice|UID|GID|StatusErrno|ExecMain.*|CleanResult|FileDescriptorStore)=");

    private static readonly Regex Sets = new("^(Environment|Names|SystemCallFilter|IPAddressAllow|IPAddressDeny)=");

    private const string Tell = """
        #!/bin/bash
        {
            printf 'argument=%q\n' "$@"
            echo "user=$(id -un) group=$(id -gn) umask=$(umask) nice=$(nice) at=$PWD nofile=$(ulimit -n)"
            for name in GREETING SHARE TEXT LIST PORT TOKEN_FILE; do printf '%s=%q\n' "$name" "${!name}"; done
            cat "$TOKEN_FILE" "$CREDENTIALS_DIRECTORY/note"
        } >/var/lib/shop/told.new && mv /var/lib/shop/told.new /var/lib/shop/told
        exec sleep infinity
        """;

    private const string Source = """"
        [assembly: Site("demo", Systemd = 252)]

        [Description("100 % of \"it\""), LAUNCHERPort(3001), RunAs("daemon", Group = "users"), WorkingDirectory("/usr"), UMask("0027"), Nice(5), LimitNOFILE(4321), KillSignal("SIGINT"), TimeoutStopSec(7), TimeoutStartSec(20)]
        [Environment("GREETING", "it's \"5 %\" $HOME ${HOME} \\ \t tab"), Environment("SHARE", "%n of %p"), Environment("TEXT", "é ; #x"), EnvironmentFile("-/etc/default/shop"), Environment("LIST", "a\nb")]
        [ExecStartPre("/bin/true", "%n", "$HOME"), ExecStartPost("-/bin/false x"), ExecReload("/bin/kill -HUP $MAINPID"), ExecStop("/bin/true"), ExecStopPost("/bin/true 'a b'")]
        [ExecStart("/opt/tell", "a b", "it's", "\"q\"", "100%", "%n", "$HOME", "${PORT}", "\\x41", ";", "", "é\n")]
        [Secret("TOKEN", Path = "/etc/debian_version"), SetCredential("note", "of {Unit}")]
        [ProtectSystem(ProtectSystem.Strict), ProtectHome, PrivateTmp, PrivateDevices, PrivateUsers, NoNewPrivileges, ProtectKernelTunables, ProtectControlGroups, ProtectProc(ProtectProc.Invisible)]
        [RestrictAddressFamilies("AF_UNIX", "AF_INET"), RestrictNamespaces, RestrictRealtime, LockPersonality, SystemCallFilter("@system-service"), SystemCallFilter("~@privileged"), SystemCallErrorNumber("EPERM"), SystemCallArchitectures("native")]
        [CapabilityBoundingSet(""), StateDirectory("shop", "a b"), StateDirectoryMode("0750"), RuntimeDirectory("shop"), BindReadOnlyPaths("/usr/share:/mnt/ab"), TemporaryFileSystem("/opt/x:ro"), InaccessiblePaths("-/boot"), ReadWritePaths("-/var/cache")]
        [SuccessExitStatus("143", "SIGUSR1"), MemoryMax("512M"), TasksMax(99), CPUQuota("50%"), IPAddressAllow("localhost"), IPAddressDeny("any"), DeviceAllow("/dev/null rw"), LogRateLimitIntervalSec(3), LogExtraFields("A=b"), SyslogIdentifier("{Unit}"), OOMScoreAdjust(300)]
        [Restart(Restart.Always), RestartSec(3), RestartPreventExitStatus("3"), WantedBy("multi-user.target")]
        public sealed record Shop() : Service;
        """";
}
