using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Gates;

/// <summary>A service that another one may start, and nothing else: under the rules of the polkit of each release.</summary>
public sealed class StartedByTests
{
    private const string Source = """
        [assembly: Site("demo")]

        [Hardened, RunAs("proxy"), ExecStart("/opt/proxy"), RuntimeDirectory("proxy"), SyslogIdentifier("{Unit}")]
        public sealed record Proxy() : Service;

        [StartedBy<Proxy>, Type(ServiceType.Oneshot), ExecStart("/bin/sh -c 'echo began; sleep 4; echo ended; touch /run/ended'"), SyslogIdentifier("{Unit}")]
        public sealed record Sync() : Service;

        [StartedBy<Proxy>, Name("sync@"), Type(ServiceType.Oneshot), ExecStart("/bin/echo began %i"), SyslogIdentifier("{Unit}")]
        public sealed record SyncOne() : Service;

        [Type(ServiceType.Oneshot), ExecStart("/bin/true"), WantedBy(""), SyslogIdentifier("{Unit}")]
        public sealed record Stranger() : Service;
        """;

    // Does what is put into its pipe, as a service that gets a request: one command a line, and how it ended.
    private const string Proxy = """
        #!/bin/bash
        mkfifo -m 622 /run/proxy/asked
        while true; do
            while read -r -a command; do
                "${command[@]}" >/run/proxy/said 2>&1
                echo $? >/run/proxy/status
            done </run/proxy/asked
        done
        """;

    private const string Ask = "ask() { rm -f /run/proxy/status; echo \"$*\" >/run/proxy/asked; for i in {1..100}; do [[ -s /run/proxy/status ]] && { cat /run/proxy/said >&2; return $(cat /run/proxy/status); }; sleep 0.05; done; return 99; }\n";

    private const string As = "as() { setpriv --reuid=$1 --regid=$1 --clear-groups \"${@:2}\"; }\n";

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_caller_may_start_it_and_nothing_else(Debian debian)
    {
        await using var machine = await BootAsync(debian, Layers.Polkit);
        (await machine.RunAsync("systemctl start polkit; /opt/demo/ops install --yes", 1.Minutes())).ShouldSucceed();
        (await machine.RunAsync("systemctl is-enabled sync; systemctl is-active sync; /opt/demo/ops status")).ShouldPrint("static\ninactive\n");

        // polkitd was there before the rules, and has read them by itself.
        (await machine.RunAsync(Ask + "ask systemctl start --no-block sync && systemctl is-active sync")).ShouldPrint("activating");
        await TheRunOutlivesItsCallerAsync(machine);
        (await machine.RunAsync(Ask + "ask systemctl start sync@one && journalctl -t sync@ -o cat | grep 'began one'")).ShouldSucceed();
        (await machine.RunAsync(Ask + "ask busctl call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager StartUnit ss sync.service replace")).ShouldSucceed();

        foreach (var refused in (string[])[
            "systemctl stop sync", "systemctl restart sync", "systemctl try-restart sync", "systemctl reload-or-restart sync", "systemctl kill sync", "systemctl reset-failed sync", "systemctl enable sync",
            "systemctl isolate sync.service", "systemctl set-property sync CPUWeight=5", "systemctl start stranger", "systemctl start proxy", "systemctl stop sync@one", "systemctl daemon-reload", "systemctl edit --runtime sync",
            "systemd-run --unit=sync.service id", "systemd-run --unit=sync@made.service id", "systemd-run id"])
        {
            var run = await machine.RunAsync(Ask + $"ask {refused}");
            Assert.True(run.ExitCode is not (0 or 99), $"{refused}: {run.ExitCode} {run.Output} {run.Error}");
        }

        // Of the same user in a shell, polkit knows since 124 that it is not in the service.
        var shell = await machine.RunAsync(As + "as proxy systemctl start --no-block sync");
        Assert.Equal(debian == Debian.Bookworm ? 0 : 1, shell.ExitCode);
        (await machine.RunAsync(As + "as games systemctl start --no-block sync")).ShouldFail();

        await AMissingFileIsNoOpeningAsync(machine);
        (await machine.RunAsync("systemctl start --no-block sync; /opt/demo/ops uninstall --yes && ! ls /etc/polkit-1/rules.d/50-unitdsl-demo.rules")).ShouldSucceed();
        (await machine.RunAsync(As + "sleep 0.5; as proxy systemctl start sync")).ShouldFail();
    }

    private static async Task TheRunOutlivesItsCallerAsync(Machine machine)
    {
        (await machine.RunAsync("systemctl restart proxy; systemctl is-active sync; systemctl show -p ControlGroup --value sync")).ShouldPrint("activating\n/system.slice/sync.service");
        (await machine.RunAsync("for i in {1..100}; do [[ -e /run/ended ]] && exit 0; sleep 0.1; done; exit 1")).ShouldSucceed();
        await machine.Unit("sync").ShouldHaveAsync("Result", "success", 2.Seconds());
        (await machine.RunAsync("for i in {1..100}; do [[ -p /run/proxy/asked ]] && exit 0; sleep 0.1; done; exit 1")).ShouldSucceed();
    }

    // systemd 257 asks polkit about a unit that systemd-run makes up by the same verb, and by a name that is free: as root, with any command.
    private static async Task AMissingFileIsNoOpeningAsync(Machine machine)
    {
        (await machine.RunAsync("systemctl stop sync; mv /etc/systemd/system/sync.service /root; systemctl daemon-reload")).ShouldSucceed();
        (await machine.RunAsync(Ask + "ask systemd-run --unit=sync.service touch /root/escaped")).ShouldFail();
        (await machine.RunAsync(As + "as proxy systemd-run --unit=sync.service touch /root/escaped; sleep 0.3; [[ ! -e /root/escaped ]]")).ShouldSucceed();
        (await machine.RunAsync("mv /root/sync.service /etc/systemd/system; systemctl daemon-reload")).ShouldSucceed();
    }

    [Fact]
    public async Task Without_polkit_nothing_is_installed()
    {
        await using var machine = await BootAsync(Debian.Bookworm, Layers.Core);
        (await machine.RunAsync("/opt/demo/ops install --yes", 1.Minutes())).ShouldFail().And.ShouldComplain("There is no polkit, which lets others than root start sync.service and sync@.service.");
        (await machine.RunAsync("ls /etc/systemd/system")).ShouldNotPrint("sync");
    }

    /// <summary>What of a caller's sandbox is in the way of a start, as UNIT0980 has it.</summary>
    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Only_what_hides_the_bus_keeps_a_caller_from_it(Debian debian)
    {
        await using var machine = await BootAsync(debian, Layers.Polkit);
        (await machine.RunAsync("/opt/demo/ops install --yes", 1.Minutes())).ShouldSucceed();
        var script = new System.Text.StringBuilder();
        foreach (var (sandbox, _) in Sandboxes)
        {
            script.Append($"printf '[Service]\\nType=oneshot\\nUser=proxy\\nExecStart=/usr/bin/systemctl start sync@one\\n{sandbox}\\n' >/etc/systemd/system/proxy.service; systemctl daemon-reload; systemctl start proxy >/dev/null 2>&1 && echo yes || echo no; systemctl reset-failed\n");
        }

        var answers = (await machine.RunAsync("systemctl stop proxy\n" + script, 1.Minutes())).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Sandboxes.Select(static one => $"{one.Sandbox}: {one.Works}"), Sandboxes.Zip(answers, static (one, answer) => $"{one.Sandbox}: {answer == "yes"}"));
    }

    private static readonly (string Sandbox, bool Works)[] Sandboxes =
    [
        ("", true), ("NoNewPrivileges=yes", true), ("PrivateUsers=yes", true), (@"ProtectProc=invisible\nProcSubset=pid", true), ("ProtectSystem=strict", true), ("PrivateNetwork=yes", true), ("IPAddressDeny=any", true),
        ("ReadOnlyPaths=/run", true), (@"SystemCallFilter=@system-service\nSystemCallFilter=~@privileged @resources\nSystemCallErrorNumber=EPERM", true), ("TemporaryFileSystem=/var", true), ("RestrictAddressFamilies=AF_UNIX", true),
        ("RestrictAddressFamilies=AF_INET AF_INET6", false), ("InaccessiblePaths=/run/dbus", false), ("InaccessiblePaths=/run", false), ("TemporaryFileSystem=/run", false), (@"SystemCallFilter=~@network-io\nSystemCallErrorNumber=EPERM", false),
    ];

    private static async Task<Machine> BootAsync(Debian debian, Layers layers)
    {
        var machine = await Machine.BootAsync(debian, layers);
        await machine.WriteAsync("/opt/proxy", Proxy, "755");
        (await machine.RunAsync("useradd --system --no-create-home proxy 2>/dev/null || true")).ShouldSucceed();
        await SlottedSite.PutAsync(machine, Source);
        return machine;
    }
}
