using System.Text.Json;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Gates;

/// <summary>A gate under every way in which things end: what is outside is open while the proxy is healthy, and at no other time.</summary>
public sealed class FollowTests
{
    private static readonly TimeSpan soon = 8.Seconds();

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_gate_is_open_while_the_proxy_is_healthy_and_at_no_other_time(Debian debian)
    {
        await using var machine = await GatedSite.BootAsync(debian);

        // What an earlier machine left open, as a tunnel that outlives a power cut.
        (await machine.RunAsync("install -d -o gate /var/lib/gate && echo open >/var/lib/gate/outside")).ShouldSucceed();
        (await machine.RunAsync("/opt/demo/ops install --yes", 1.Minutes())).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);
        (await machine.RunAsync("head -n 2 /var/lib/gate/asked")).ShouldSucceed().And.ShouldPrint("[close]\n[open][a  b][its][one][two][one two][100%][gate]\n");
        await ItTellsAsync(machine);

        await TheProxyEndsAsync(machine);
        await TheGateEndsAsync(machine);
        await CommandsFailAsync(machine);
        await TheMachineEndsAsync(machine);
    }

    private static async Task ItTellsAsync(Machine machine)
    {
        (await machine.RunAsync("/opt/demo/ops health gate")).ShouldSucceed().And.ShouldPrint("open: proxy.service is healthy (status 200)");
        (await machine.RunAsync("/opt/demo/ops status")).ShouldPrint("active (open)");

        // It follows a unit that nobody ever installed: closed, and well.
        await machine.ShouldBecomeAsync("close", soon, "orphan");
        (await machine.RunAsync("/opt/demo/ops health orphan")).ShouldSucceed().And.ShouldPrint("closed: missing.service is not installed");
        (await machine.RunAsync("/opt/demo/ops status orphan")).ShouldSucceed().And.ShouldPrint("active (closed)").And.ShouldPrint("orphan.service: closed: missing.service is not installed");
        var line = (await machine.RunAsync("journalctl -t orphan -o cat _SYSTEMD_UNIT=orphan.service | tail -n 1")).ShouldSucceed().Output;
        using var json = JsonDocument.Parse(line);
        Assert.Equal("closed", json.RootElement.GetProperty("gate").GetString());
        (await machine.RunAsync("journalctl -t gate -o json -g '^open:' | tail -n 1")).ShouldSucceed().And.ShouldPrint("\"PRIORITY\":\"5\"");
    }

    private static async Task TheProxyEndsAsync(Machine machine)
    {
        // Stopped in order: closed while the proxy still answers, and open again with its next start.
        (await machine.RunAsync("touch /opt/look; systemctl stop proxy; cat /var/lib/gate/outside /var/lib/gate/seen; systemctl is-active gate; rm /opt/look")).ShouldPrint("close\n200\ninactive\n");
        (await machine.RunAsync("systemctl start proxy")).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);

        // Crashed: closed before the next start, and not opened before the check has passed again.
        (await machine.RunAsync("wc -l </var/lib/gate/asked >/tmp/asked")).ShouldSucceed();
        await machine.KillMainProcessAsync("proxy");
        Assert.True(await machine.ShouldBecomeAsync("close", 2.Seconds()) < 2.Seconds());
        await machine.ShouldBecomeAsync("open", soon);

        // Active and hanging: only after as many failures as it takes, and open again after as many successes.
        (await machine.RunAsync("kill -STOP $(systemctl show -p MainPID --value proxy); sleep 0.6; cat /var/lib/gate/outside; systemctl is-active gate")).ShouldPrint("open\nactive\n");
        await machine.ShouldBecomeAsync("close", soon);
        await machine.ShouldSayAsync("closed:*not\\ healthy*", 2.Seconds());
        (await machine.RunAsync("/opt/demo/ops health --quick gate && ! /opt/demo/ops health --quick proxy")).ShouldSucceed();
        (await machine.RunAsync("kill -CONT $(systemctl show -p MainPID --value proxy)")).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);

        // One failure in between is none.
        (await machine.RunAsync("wc -l </var/lib/gate/asked >/tmp/asked; kill -STOP $(systemctl show -p MainPID --value proxy); sleep 0.8; kill -CONT $(systemctl show -p MainPID --value proxy); sleep 2; [[ $(wc -l </var/lib/gate/asked) == $(cat /tmp/asked) ]]")).ShouldSucceed();

        // Restarted, by systemctl and by ops.
        (await machine.RunAsync("systemctl restart proxy; cat /var/lib/gate/outside")).ShouldSucceed().And.ShouldPrint("close");
        await machine.ShouldBecomeAsync("open", soon);
        (await machine.RunAsync("/opt/demo/ops restart proxy && /opt/demo/ops health", 1.Minutes())).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);
    }

    private static async Task TheGateEndsAsync(Machine machine)
    {
        // Killed, and with it the command that closes at its end.
        (await machine.RunAsync("systemctl stop orphan; touch /opt/hang-close; kill -KILL $(systemctl show -p MainPID --value gate); sleep 0.5; systemctl kill -s KILL gate; cat /var/lib/gate/outside; rm /opt/hang-close")).ShouldSucceed().And.ShouldPrint("open");
        await machine.ShouldBecomeAsync("close", soon);
        await machine.ShouldBecomeAsync("open", soon);
        await machine.Unit("gate").ShouldHaveAsync("NRestarts", "1", soon);

        (await machine.RunAsync("systemctl stop gate; cat /var/lib/gate/outside; sleep 1; systemctl is-active gate")).ShouldPrint("close\ninactive");
        (await machine.RunAsync("systemctl start gate; cat /var/lib/gate/outside")).ShouldSucceed().And.ShouldPrint("close");
        await machine.ShouldBecomeAsync("open", soon);
    }

    private static async Task CommandsFailAsync(Machine machine)
    {
        (await machine.RunAsync("touch /opt/fail-open; systemctl restart gate")).ShouldSucceed();
        await machine.ShouldSayAsync("cannot\\ open:\\ the\\ command\\ ended\\ with\\ 7*", soon);
        (await machine.RunAsync("/opt/demo/ops health gate", 30.Seconds())).ShouldFail().And.ShouldPrint("cannot open: the command ended with 7");
        (await machine.RunAsync("rm /opt/fail-open; touch /opt/hang-open")).ShouldSucceed();
        await machine.ShouldSayAsync("cannot\\ open:\\ the\\ command\\ did\\ not\\ end\\ within\\ 2.000s*", soon * 2);
        (await machine.RunAsync("rm /opt/hang-open; systemctl restart gate")).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);

        (await machine.RunAsync("touch /opt/fail-close; kill -STOP $(systemctl show -p MainPID --value proxy)")).ShouldSucceed();
        await machine.ShouldSayAsync("cannot\\ close:*", soon);
        (await machine.RunAsync("sleep 3; journalctl -t gate -p err -o cat --since=-5s | grep -c 'cannot close: the command ended with 7; it is tried again' | tee /dev/stderr | { read n; ((n > 1)); }")).ShouldSucceed();
        (await machine.RunAsync("rm /opt/fail-close")).ShouldSucceed();
        await machine.ShouldBecomeAsync("close", soon);
        (await machine.RunAsync("kill -CONT $(systemctl show -p MainPID --value proxy)")).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);

        // At the gate's own end as well.
        (await machine.RunAsync("touch /opt/fail-close; systemctl stop --no-block gate; sleep 2.5; cat /var/lib/gate/outside; rm /opt/fail-close; systemctl stop gate; cat /var/lib/gate/outside; systemctl start gate")).ShouldPrint("open\nclose\n");
        await machine.ShouldBecomeAsync("open", soon);
    }

    private static async Task TheMachineEndsAsync(Machine machine)
    {
        // In order: closed before the proxy is stopped. Looked at from outside, since nothing of it runs any more.
        await machine.WriteAsync("/etc/systemd/system/proxy.service.d/slow.conf", "[Service]\nExecStartPre=/bin/sleep 3\n");
        (await machine.RunAsync("systemctl daemon-reload")).ShouldSucceed();
        await machine.PowerOffAsync();
        Assert.Equal("close\n", await File.ReadAllTextAsync(Path.Combine(machine.Written, "var/lib/gate/outside")));
        await machine.StartAsync();
        await machine.ShouldBecomeAsync("open", soon * 2);

        // Cut off while it was open, and the proxy does not come back: closed by the next boot.
        await machine.WriteAsync("/etc/systemd/system/proxy.service.d/slow.conf", "[Service]\nExecStartPre=/bin/false\nRestart=no\n");
        await machine.CutPowerAsync();
        Assert.Equal("open\n", await File.ReadAllTextAsync(Path.Combine(machine.Written, "var/lib/gate/outside")));
        await machine.StartAsync();
        await machine.ShouldBecomeAsync("close", soon * 2);
        await machine.ShouldSayAsync("closed:\\ proxy.service\\ is\\ failed", soon);
        (await machine.RunAsync("rm -r /etc/systemd/system/proxy.service.d; systemctl daemon-reload; systemctl reset-failed proxy; systemctl start proxy")).ShouldSucceed();
        await machine.ShouldBecomeAsync("open", soon);
    }
}
