using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>Routes and slots through a real Caddy.</summary>
public sealed class CaddyTests
{
    private const string Source = """
        [assembly: Site("demo", Front = Front.Caddy)]
        [assembly: Tls("safe.example", Certificate = "/etc/ssl/demo/certificate.pem", Key = "/etc/ssl/demo/key.pem", Acme = "/var/www/acme")]

        [SyslogIdentifier("{Unit}"), TimeoutStopSec(2), HealthCheck(Http = "http://127.0.0.1:{Port}/", Interval = "200ms", Timeout = "2s")]
        public abstract record Echo : Service;

        [ExecStart("/opt/echo {Port} {Slot}"), Port(3000, Bind = "127.0.0.1"), Slots("blue", "green", Drain = "1s"), Route("*"), Route("safe.example", Timeout = "10s")]
        public sealed record Shop() : Echo;

        [ExecStart("/opt/echo {Port} api"), Port(8001, Bind = "127.0.0.1"), Route("shop.example", "/api/"), Route("shop.example", "/short", StripPrefix = true), Route("shop.example", "/live/", WebSockets = true)]
        public sealed record Api() : Echo;
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Requests_reach_what_their_route_names_and_the_slot_that_is_live(Debian debian)
    {
        await using var machine = await RoutedSite.BootAsync(debian, Layers.Caddy, Source);
        await machine.WriteAsync("/usr/local/bin/load", SlottedSite.Load, "755");
        (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(5).And.ShouldComplain("needs the line 'import /etc/caddy/unitdsl/*.caddy'");
        await machine.WriteAsync("/etc/caddy/Caddyfile", "import /etc/caddy/unitdsl/*.caddy\nimport /etc/caddy/unitdsl/sites/*.caddy\n");

        // Root could read the key, and Caddy's own user cannot.
        (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(6).And.ShouldComplain("The front would not take").And.ShouldComplain("/etc/ssl/demo/key.pem: permission denied");
        (await machine.RunAsync("ls -A /etc/caddy; systemctl is-active caddy")).ShouldPrint("Caddyfile\nactive\n");
        (await machine.RunAsync("chown caddy /etc/ssl/demo/key.pem; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();

        (await machine.AskAsync("http://elsewhere.example/x?y=1")).ShouldPrint("blue /x?y=1 host=elsewhere.example proto=http");
        (await machine.AskAsync("http://shop.example/api/users")).ShouldPrint("api /api/users ");
        (await machine.AskAsync("http://shop.example/api", "-o /dev/null -w '%{http_code} %{redirect_url}'")).ShouldPrint("301 http://shop.example/api/");
        (await machine.AskAsync("http://shop.example/short/a%20b")).ShouldPrint("api /a%20b ").And.ShouldPrint("prefix=/short");
        (await machine.AskAsync("http://shop.example/short")).ShouldPrint("api / ");
        (await machine.AskAsync("http://shop.example/shorter", "-o /dev/null -w '%{http_code}|%{size_download}'")).ShouldNotPrint("api");
        (await machine.AskAsync("https://safe.example/")).ShouldPrint("blue / host=safe.example proto=https");
        (await machine.AskAsync("http://safe.example/x?y", "-o /dev/null -w '%{http_code} %{redirect_url}'")).ShouldPrint("308 https://safe.example/x?y");
        (await machine.AskAsync("http://safe.example/.well-known/acme-challenge/token")).ShouldPrint("challenged");
        (await machine.RunAsync(NginxTests.Socket("/live/"))).ShouldPrint("101 Switching Protocols").And.ShouldPrint("and back");

        (await machine.RunAsync("systemctl stop api")).ShouldSucceed();
        (await machine.AskAsync("http://shop.example/api/", "-i")).ShouldPrint("503 Service").And.ShouldPrint("Retry-After: 5");
        (await machine.RunAsync("systemctl start api")).ShouldSucceed();

        await machine.AskOnAndOnAsync();
        (await machine.RunAsync("/opt/demo/ops switch", RoutedSite.Patience)).ShouldSucceed().And.ShouldPrint("shop@green.service is live");
        (await machine.AskAsync("http://elsewhere.example/")).ShouldPrint("green / ");
        (await machine.AskAsync("https://safe.example/")).ShouldPrint("green / ");
        await machine.ShouldHaveLostNothingAsync();

        (await machine.RunAsync("/opt/demo/ops uninstall --yes", RoutedSite.Patience)).ShouldSucceed();
        (await machine.RunAsync("ls -A /etc/caddy/unitdsl 2>/dev/null; systemctl is-active caddy")).ShouldPrint("active\n");
    }
}
