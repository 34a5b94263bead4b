using System.Text.Json;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.ObservabilityHub;

/// <summary>The hub of the document, whole: installed by its own ops, called, hurt, left without power.</summary>
public sealed class HubTests
{
    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task The_hub_runs_from_its_deploy_tree_and_does_what_the_document_wants(Debian debian)
    {
        await using var machine = await HubServer.PrepareAsync(debian);
        await machine.InstallAsync();

        await TheInventoryIsThatOfTheDocumentAsync(machine);
        await machine.FunnelShouldBeAsync("open");
        await AWebhookRunOutlivesTheProxyAsync(machine);
        await TheGateFollowsTheProxyAsync(machine);
        await TheMinuteTimerFiresTwiceAsync(machine);
        await LinesAreJsonUnderTheirNamesAsync(machine);
        (await machine.RunAsync($"{SampleMachine.Ops} health && {SampleMachine.Ops} status", 2.Minutes())).ShouldSucceed();
        await ADayWithoutPowerIsCaughtUpWithAsync(machine);
    }

    // Service, type, and what starts it: the table of the document, as systemd has it.
    private static async Task TheInventoryIsThatOfTheDocumentAsync(Machine machine)
    {
        foreach (var (unit, type, enabled, active) in ((string, string, string, string)[])[
            ("proxy", "exec", "enabled", "active"), ("tailscale-gate", "notify", "enabled", "active"), ("gitops-sync", "oneshot", "static", "inactive"),
            ("reading-sync", "oneshot", "static", "inactive"), ("system-metrics", "oneshot", "static", "inactive")])
        {
            Assert.Equal(unit == "proxy" ? "hub-proxy" : "server", await machine.Unit(unit).PropertyAsync("User"));
            Assert.Contains("network-online.target", await machine.Unit(unit).PropertyAsync("After"), StringComparison.Ordinal);
            (await machine.RunAsync($"systemctl show -p Type --value {unit}.service; systemctl is-enabled {unit}.service; systemctl is-active {unit}.service")).ShouldPrint($"{type}\n{enabled}\n{active}");
        }

        (await machine.RunAsync("systemctl show -p TimersCalendar --value reading-sync.timer")).ShouldPrint("OnCalendar=*-*-* 10:00:00");
        (await machine.RunAsync("systemctl show -p Persistent --value reading-sync.timer; systemctl is-enabled reading-sync.timer system-metrics.timer; systemctl is-active reading-sync.timer system-metrics.timer")).ShouldPrint("yes\nenabled\nenabled\nactive\nactive");
        (await machine.RunAsync("systemctl list-timers --all --no-legend")).ShouldPrint("system-metrics.timer").And.ShouldPrint("reading-sync.timer");

        // A first install is no missed run.
        (await machine.RunAsync("journalctl -t reading-sync -o cat --quiet")).ShouldSucceed().And.ShouldNotPrint("proxy answered");
        (await machine.RunAsync("ss -Hltn 'sport = :8085'")).ShouldPrint("127.0.0.1:8085");
    }

    private static async Task AWebhookRunOutlivesTheProxyAsync(Machine machine)
    {
        (await machine.RunAsync(Post("wrong"))).ShouldPrint("401");
        (await machine.RunAsync("systemctl is-active gitops-sync")).ShouldPrint("inactive");

        (await machine.RunAsync(Post(HubServer.Token))).ShouldPrint("202");
        (await machine.RunAsync("sleep 1; systemctl restart proxy; systemctl is-active gitops-sync; systemctl show -p ControlGroup --value gitops-sync")).ShouldPrint("activating\n/system.slice/gitops-sync.service");
        await machine.EventuallyAsync("[[ -s /var/lib/gitops-sync/applied ]]", 15.Seconds());
        await machine.Unit("gitops-sync").ShouldHaveAsync("Result", "success", 5.Seconds());
        (await machine.RunAsync("setpriv --reuid=hub-proxy --regid=hub-proxy --clear-groups systemctl stop gitops-sync")).ShouldFail();
        (await machine.RunAsync("setpriv --reuid=server --regid=server --clear-groups systemctl start gitops-sync")).ShouldFail();
    }

    private static string Post(string token) => $"for i in {{1..50}}; do curl -s -o /dev/null -w '%{{http_code}}' -X POST -H 'X-Token: {token}' http://127.0.0.1:8085/api/webhook/gitops && break; sleep 0.2; done";

    private static async Task TheGateFollowsTheProxyAsync(Machine machine)
    {
        await machine.FunnelShouldBeAsync("open");
        (await machine.RunAsync("systemctl stop proxy; cat /var/lib/tailscale/funnel")).ShouldPrint("closed");
        (await machine.RunAsync("systemctl start proxy")).ShouldSucceed();
        await machine.FunnelShouldBeAsync("open");

        await machine.KillMainProcessAsync("proxy");
        await machine.FunnelShouldBeAsync("closed");
        await machine.FunnelShouldBeAsync("open");

        (await machine.RunAsync("touch /opt/sick")).ShouldSucceed();
        await machine.FunnelShouldBeAsync("closed");
        (await machine.RunAsync("systemctl is-active proxy; rm /opt/sick")).ShouldPrint("active");
        await machine.FunnelShouldBeAsync("open");
    }

    // At the minute that is declared. Some have passed already since the machine was installed.
    private static async Task TheMinuteTimerFiresTwiceAsync(Machine machine)
    {
        await machine.EventuallyAsync("(($(journalctl -t system-metrics -o cat -g collected | wc -l) >= 2))", 150.Seconds());
        var times = (await machine.RunAsync("journalctl -t system-metrics -o json -g collected")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => long.Parse(JsonDocument.Parse(line).RootElement.GetProperty("__REALTIME_TIMESTAMP").GetString()!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(TimeSpan.FromMicroseconds(times[1] - times[0]), 55.Seconds(), 65.Seconds());
    }

    private static async Task LinesAreJsonUnderTheirNamesAsync(Machine machine)
    {
        foreach (var unit in (string[])["proxy", "tailscale-gate", "gitops-sync", "system-metrics"])
        {
            var last = (await machine.RunAsync($"journalctl -t {unit} -u {unit}.service -o json -g level -n 1")).ShouldSucceed().Output;
            using var line = JsonDocument.Parse(last);
            Assert.Equal(unit, line.RootElement.GetProperty("SYSLOG_IDENTIFIER").GetString());
            using var message = JsonDocument.Parse(line.RootElement.GetProperty("MESSAGE").GetString()!);
            Assert.Equal("info", message.RootElement.GetProperty("level").GetString());

            // What the journal knows of a line beside its text.
            foreach (var (field, value) in ((string, string)[])[("_SYSTEMD_UNIT", unit + ".service"), ("_TRANSPORT", "stdout")])
                Assert.Equal(value, line.RootElement.GetProperty(field).GetString());
            Assert.True(line.RootElement.TryGetProperty("_PID", out _) && line.RootElement.TryGetProperty("__REALTIME_TIMESTAMP", out _));
        }
    }

    private static async Task ADayWithoutPowerIsCaughtUpWithAsync(Machine machine)
    {
        await machine.PowerOffAsync();
        Assert.Equal("closed\n", await File.ReadAllTextAsync(Path.Combine(machine.Written, "var/lib/tailscale/funnel")));
        var stamp = Path.Combine(machine.Written, "var/lib/systemd/timers/stamp-reading-sync.timer");
        Assert.True(File.Exists(stamp));
        File.SetLastWriteTimeUtc(stamp, DateTime.UtcNow - TimeSpan.FromDays(2));
        await machine.StartAsync();
        await machine.EventuallyAsync("journalctl --boot -t reading-sync -o cat --quiet | grep -q 'proxy answered 200'", 30.Seconds());
        await machine.FunnelShouldBeAsync("open");
        (await machine.RunAsync("systemctl is-active proxy tailscale-gate reading-sync.timer system-metrics.timer")).ShouldSucceed();
    }
}
