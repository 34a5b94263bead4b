using UnitDsl.Lab;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Boot.Tests.Looking;

/// <summary>A start that waits for health, and a watch that restarts, inside the whole sandbox.</summary>
public sealed class GateTests
{
    private const string Sandbox = """
        ProtectSystem=strict
        ProtectHome=yes
        PrivateTmp=yes
        ReadOnlyPaths=/tmp /var/tmp
        PrivateDevices=yes
        PrivateUsers=yes
        NoNewPrivileges=yes
        ProtectKernelTunables=yes
        ProtectKernelModules=yes
        ProtectKernelLogs=yes
        ProtectControlGroups=yes
        ProtectClock=yes
        ProtectHostname=yes
        ProtectProc=invisible
        ProcSubset=pid
        RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
        RestrictNamespaces=yes
        RestrictRealtime=yes
        RestrictSUIDSGID=yes
        LockPersonality=yes
        RemoveIPC=yes
        MemoryDenyWriteExecute=yes
        CapabilityBoundingSet=
        SystemCallArchitectures=native
        SystemCallFilter=@system-service
        SystemCallFilter=~@privileged @resources
        SystemCallErrorNumber=EPERM
        UMask=0077
        """;

    private const string Facts = """
        facts 1
        site demo
        unit app.service
        health http http://127.0.0.1:3000/
        health-status 200
        health-body app
        health-times 200 1000 3 3 0
        unit silent.service
        health tcp 127.0.0.1:3999
        health-times 200 1000 3 3 0
        unit state.service
        health state
        health-times 400 1000 3 3 0
        unit command.service
        health command test -e /opt/fine
        health-times 200 1000 3 2 0
        """;

    public static TheoryData<Debian, string> Users => new MatrixTheoryData<Debian, string>([Debian.Bookworm, Debian.Trixie], ["User=nobody", "DynamicUser=yes"]);

    [Theory, MemberData(nameof(Users))]
    public async Task A_gated_start_waits_and_knows_when_there_is_nothing_to_wait_for(Debian debian, string user)
    {
        await using var machine = await PreparedAsync(debian);
        await UnitAsync(machine, "app", "/bin/sh -c 'sleep 1; exec /opt/web 3000 app'", user);
        (await machine.RunAsync("systemctl start app.service && systemctl is-active app.service")).ShouldSucceed().And.ShouldPrint("active");
        Assert.Contains("listening on 3000", await machine.JournalAsync("app.service"), StringComparison.Ordinal);

        foreach (var (unit, command, complaint) in ((string, string, string)[])[
            ("silent", "/bin/sleep 100", "silent.service is not healthy: nothing answers at 127.0.0.1:3999"),
            ("state", "/bin/false", "state.service ended while its start waited for health"),
            ("state", "/bin/sh -c 'sleep 0.6; exit 3'", "state.service ended while its start waited for health"),
            ("command", "/bin/sleep 100", "command.service is not healthy: exit code 1")])
        {
            await UnitAsync(machine, unit, command, user);
            var start = (await machine.RunAsync($"systemctl start {unit}.service")).ShouldFail();
            Assert.True(start.Took < 15.Seconds(), $"{unit} took {start.Took}");
            Assert.Contains(complaint, await machine.JournalAsync($"{unit}.service"), StringComparison.Ordinal);
        }

        (await machine.RunAsync("touch /opt/fine; systemctl start command.service")).ShouldSucceed();
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_watch_restarts_what_hangs_unless_somebody_is_changing_the_site(Debian debian)
    {
        await using var machine = await PreparedAsync(debian);
        await UnitAsync(machine, "app", "/opt/web 3000 app", "User=nobody");
        await machine.WriteAsync("/etc/systemd/system/watch.service", "[Service]\nType=oneshot\nExecStart=/usr/local/lib/unitdsl/demo/health watch app.service\nProtectSystem=strict\nCapabilityBoundingSet=\nNoNewPrivileges=yes\nSystemCallFilter=@system-service\nSystemCallErrorNumber=EPERM\n");
        (await machine.RunAsync("systemctl daemon-reload; systemctl start app watch")).ShouldSucceed();
        string first = await machine.Unit("app").PropertyAsync("InvocationID");

        (await machine.RunAsync("kill -STOP $(systemctl show -p MainPID --value app); mkdir -p /var/lib/unitdsl/demo; flock /var/lib/unitdsl/demo/lock systemctl start watch")).ShouldSucceed();
        Assert.Equal(first, await machine.Unit("app").PropertyAsync("InvocationID"));
        (await machine.RunAsync("systemctl start watch")).ShouldSucceed();
        Assert.NotEqual(first, await machine.Unit("app").PropertyAsync("InvocationID"));
        Assert.Contains("restarting it", await machine.JournalAsync("watch.service"), StringComparison.Ordinal);

        string second = await machine.Unit("app").PropertyAsync("InvocationID");
        (await machine.RunAsync("systemctl start watch")).ShouldSucceed();
        Assert.Equal(second, await machine.Unit("app").PropertyAsync("InvocationID"));
        (await machine.RunAsync("systemctl stop app; systemctl start watch; systemctl is-active app")).ShouldFail();
    }

    private static async Task<Machine> PreparedAsync(Debian debian)
    {
        var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/opt/web", await File.ReadAllTextAsync(Deployment.Script("web")), "755");
        var facts = string.Concat(Facts.Split('\n').Select(static line => Bash.Quote(line) + "\n"));
        var text = $"#!/usr/bin/env bash\nfacts=(\n{facts})\n{OpsLibrary.Join(OpsLibrary.Health)}";
        await machine.WriteAsync("/usr/local/lib/unitdsl/demo/health", text, "755");
        return machine;
    }

    private static async Task UnitAsync(Machine machine, string name, string command, string user)
    {
        var text = $"[Service]\nType=exec\nExecStart={command}\nExecStartPost=/usr/local/lib/unitdsl/demo/health gate {name}.service\nTimeoutStartSec=30\nTimeoutStopSec=2\n{user}\n{Sandbox}\n";
        await machine.WriteAsync($"/etc/systemd/system/{name}.service", text);
        (await machine.RunAsync("systemctl daemon-reload; systemctl reset-failed")).ShouldSucceed();
    }
}
