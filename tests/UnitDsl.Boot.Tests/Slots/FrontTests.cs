using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>Fronts besides nginx: what they are told at a switch, and what becomes of one that refuses.</summary>
public sealed class FrontTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_hook_hears_the_slot_and_its_port(Debian debian)
    {
        await using var machine = await BootAsync(debian, "Hook = \"/usr/local/bin/move-front\"", [("/usr/local/bin/move-front", "#!/bin/bash\necho \"$# $1 $2\" >>/tmp/moved\ntest ! -e /tmp/refuse\n")]);
        (await machine.RunAsync("tail -n 1 /tmp/moved")).ShouldPrint("2 blue 3001\n");

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed().And.ShouldPrint("shop@green.service is live");
        (await machine.RunAsync("tail -n 1 /tmp/moved; systemctl is-active shop@green shop@blue")).ShouldPrint("2 green 3002\nactive\ninactive\n");

        (await machine.RunAsync("touch /tmp/refuse; /opt/demo/ops switch", patience)).ShouldFail();
        (await machine.RunAsync("rm /tmp/refuse; /opt/demo/ops start", patience)).ShouldSucceed();
        (await machine.RunAsync("systemctl is-active shop@green shop@blue; curl -sf http://127.0.0.1:3002/")).ShouldPrint("active\ninactive\ngreen");
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Caddy_is_asked_linked_and_reloaded(Debian debian)
    {
        await using var machine = await BootAsync(debian, "Front = Front.Caddy", [
            ("/usr/local/bin/caddy", "#!/bin/bash\necho \"$*\" >>/tmp/asked\n[[ ! -e /tmp/refuse || $(readlink /etc/caddy/unitdsl/shop.caddy) != *blue* ]] || { echo nonsense >&2; exit 1; }\n"),
            ("/etc/caddy/Caddyfile", "import unitdsl/*.caddy\n"),
            ("/etc/systemd/system/caddy.service", "[Service]\nExecStart=/bin/sleep infinity\nExecReload=/bin/sh -c 'cat /etc/caddy/unitdsl/*.caddy >/tmp/read'\n"),
        ]);
        (await machine.RunAsync("cat /tmp/read; cat /tmp/asked")).ShouldPrint("reverse_proxy 127.0.0.1:3001").And.ShouldPrint("validate --config /etc/caddy/Caddyfile");

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed();
        (await machine.RunAsync("readlink /etc/caddy/unitdsl/shop.caddy; systemctl is-active shop@green shop@blue")).ShouldPrint("/usr/local/lib/unitdsl/demo/fronts/shop@green.caddy\nactive\ninactive\n");
        (await machine.RunAsync("cat /tmp/read")).ShouldPrint("reverse_proxy 127.0.0.1:3002");

        (await machine.RunAsync("touch /tmp/refuse; rm /tmp/read; /opt/demo/ops switch", patience)).ShouldExitWith(8).And.ShouldComplain("caddy would not take its configuration").And.ShouldComplain("nonsense");
        (await machine.RunAsync("readlink /etc/caddy/unitdsl/shop.caddy; systemctl is-active shop@green shop@blue; cat /tmp/read"))
            .ShouldPrint("/usr/local/lib/unitdsl/demo/fronts/shop@green.caddy\nactive\ninactive\n").And.ShouldNotPrint("127.0.0.1:3001");
    }

    private static async Task<Machine> BootAsync(Debian debian, string front, (string Path, string Text)[] files)
    {
        var machine = await Machine.BootAsync(debian, Layers.Full);
        await machine.WriteAsync("/opt/web", await File.ReadAllTextAsync(Deployment.Script("web")), "755");
        foreach (var (path, text) in files)
            await machine.WriteAsync(path, text, path.Contains("bin", StringComparison.Ordinal) ? "755" : "644");
        await SlottedSite.PutAsync(machine, $$"""
            [assembly: Site("demo")]
            [ExecStart("/opt/web {Port} {Slot}"), Port(3001, Bind = "127.0.0.1"), Slots("blue", "green", {{front}}, Drain = "100ms"), SyslogIdentifier("{Unit}-{Slot}"), TimeoutStopSec(3)]
            [HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms", Timeout = "2s")]
            public sealed record Shop() : Service;
            """);
        (await machine.RunAsync("systemctl daemon-reload; systemctl start caddy 2>/dev/null; /opt/demo/ops install --yes", patience)).ShouldSucceed();
        return machine;
    }
}
