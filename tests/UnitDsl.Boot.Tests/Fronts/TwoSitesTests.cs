using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>Two sites with one host on one machine: what the compiler tells of them is what their front makes of them.</summary>
public sealed class TwoSitesTests
{
    [Fact]
    public async Task Nginx_goes_by_the_first_and_warns_of_the_other()
    {
        await using var machine = await InstalledAsync(Layers.Full, "");
        (await machine.RunAsync("/opt/other/ops install --yes", 1.Minutes())).ShouldSucceed();

        (await machine.RunAsync("nginx -t")).ShouldSucceed().ShouldComplain("conflicting server name \"shop.example\" on 0.0.0.0:80, ignored");
        (await machine.AskAsync("http://shop.example/other/")).ShouldSucceed().And.ShouldPrint("one /other/ ");
    }

    [Fact]
    public async Task Caddy_refuses_both_together()
    {
        await using var machine = await InstalledAsync(Layers.Caddy, ", Front = Front.Caddy");
        (await machine.RunAsync("/opt/other/ops install --yes", 1.Minutes())).ShouldFail().ShouldComplain("ambiguous site definition");
        (await machine.AskAsync("http://shop.example/")).ShouldSucceed().And.ShouldPrint("one / ");
    }

    private static async Task<Machine> InstalledAsync(Layers layers, string front)
    {
        var machine = await Machine.BootAsync(Debian.Bookworm, layers);
        await machine.WriteAsync("/opt/echo", await File.ReadAllTextAsync(Deployment.Script("echo")), "755");
        await machine.WriteAsync("/etc/caddy/Caddyfile", "import /etc/caddy/unitdsl/*.caddy\nimport /etc/caddy/unitdsl/sites/*.caddy\n");
        foreach (var (site, port, path) in new[] { ("one", 3001, "/"), ("other", 3002, "/other/") })
        {
            await machine.PutAsync(CompiledTree.Of([new SourceFile("Site.cs", $$"""
                using UnitDsl;
                [assembly: Site("{{site}}"{{front}})]
                [Name("{{site}}"), Port({{port}}, Bind = "127.0.0.1"), Route("shop.example", "{{path}}"), ExecStart("/opt/echo {Port} {Unit}"), TimeoutStopSec(2)]
                public sealed record Web() : Service;
                """)], site), "/opt/" + site);
        }

        (await machine.RunAsync("/opt/one/ops install --yes", 1.Minutes())).ShouldSucceed();
        return machine;
    }
}
