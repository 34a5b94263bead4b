using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Fronts;

/// <summary>Routes through a real nginx, from their installation to their end.</summary>
public sealed class NginxTests
{
    private const string File = "/etc/nginx/conf.d/unitdsl.demo.conf";

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Requests_reach_what_their_route_names(Debian debian)
    {
        await using var machine = await RoutedSite.BootAsync(debian, Layers.Full, RoutedSite.Source(""));
        (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();

        (await machine.AskAsync("http://shop.example/x?y=1")).ShouldPrint("shop /x?y=1 host=shop.example proto=http prefix= upgrade=\n");
        (await machine.AskAsync("http://www.shop.example/")).ShouldPrint("shop / host=www.shop.example");
        (await machine.AskAsync("http://shop.example/api/users")).ShouldPrint("api /api/users ");
        (await machine.AskAsync("http://shop.example/apiary")).ShouldPrint("shop /apiary ");
        (await machine.AskAsync("http://shop.example/short/a%20b")).ShouldPrint("api /a%20b host=shop.example proto=http prefix=/short");
        (await machine.AskAsync("http://shop.example/short")).ShouldPrint("api / ").And.ShouldPrint("prefix=/short");
        (await machine.AskAsync("http://shop.example/shorter")).ShouldPrint("shop /shorter ");

        (await machine.AskAsync("https://safe.example/")).ShouldPrint("shop / host=safe.example proto=https");
        (await machine.AskAsync("http://safe.example/x?y", "-o /dev/null -w '%{http_code} %{redirect_url}'")).ShouldPrint("308 https://safe.example/x?y");
        (await machine.AskAsync("http://safe.example/.well-known/acme-challenge/token")).ShouldPrint("challenged");

        // A web socket where it was asked for, and no other protocol.
        (await machine.RunAsync(Socket("/live/"))).ShouldPrint("101 Switching Protocols").And.ShouldPrint("and back");
        (await machine.AskAsync("http://shop.example/live/", "-H 'Connection: Upgrade' -H 'Upgrade: h2c'")).ShouldPrint("api /live/").And.ShouldPrint("upgrade=\n");
        (await machine.AskAsync("http://shop.example/", "-H 'Connection: Upgrade' -H 'Upgrade: websocket'")).ShouldPrint("upgrade=\n");

        (await machine.RunAsync("systemctl stop api")).ShouldSucceed();
        (await machine.AskAsync("http://shop.example/api/", "-i")).ShouldPrint("503 Service").And.ShouldPrint("Retry-After: 5");
        (await machine.AskAsync("http://shop.example/")).ShouldPrint("shop / ");
        (await machine.RunAsync("systemctl start api; /opt/demo/ops status")).ShouldSucceed()
            .And.ShouldPrint("nginx.service").And.ShouldPrint("Route shop.example/api/ -> 127.0.0.1:8001 (api.service)");
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task What_nginx_would_not_take_never_lands(Debian debian)
    {
        await using var machine = await RoutedSite.BootAsync(debian, Layers.Full, RoutedSite.Source(""));
        (await machine.RunAsync("mv /etc/ssl/demo/key.pem /tmp; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(5).And.ShouldComplain("There is no /etc/ssl/demo/key.pem, which nginx needs for TLS");
        (await machine.RunAsync("cp /etc/ssl/demo/certificate.pem /etc/ssl/demo/key.pem; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(6).And.ShouldComplain("The front would not take").And.ShouldComplain("/etc/ssl/demo/key.pem");
        (await machine.RunAsync($"mv /tmp/key.pem /etc/ssl/demo/key.pem; test ! -e {File} && nginx -t -q && /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();

        // Nothing changed, nothing is reloaded.
        (await machine.RunAsync("systemctl show -p ExecReload nginx | grep -o 'start_time=[^;]*' >/tmp/reloaded; /opt/demo/ops install --yes && systemctl show -p ExecReload nginx | grep -o 'start_time=[^;]*' | diff /tmp/reloaded -", RoutedSite.Patience)).ShouldSucceed();

        // Somebody else's mistake is told before anything lands.
        await SlottedSite.PutAsync(machine, RoutedSite.Source(", Route(\"other.example\")"));
        (await machine.RunAsync("echo nonsense >/etc/nginx/conf.d/theirs.conf; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(6).And.ShouldComplain("It does not take the configuration that lies there now either");
        (await machine.RunAsync("rm /etc/nginx/conf.d/theirs.conf; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();
        (await machine.AskAsync("http://other.example/")).ShouldPrint("shop / ");

        // A reload that does not come through goes back: 443 is somebody else's.
        (await machine.RunAsync("/opt/demo/ops uninstall --yes", RoutedSite.Patience)).ShouldSucceed();
        (await machine.RunAsync($"test ! -e {File}; curl -s -H 'Host: shop.example' http://127.0.0.1/x")).ShouldNotPrint("shop /x");
        (await machine.RunAsync("systemd-run --quiet --unit=taker /opt/echo 443 taker 0.0.0.0; sleep 0.5; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldExitWith(8).And.ShouldComplain("goes on as before");
        (await machine.RunAsync($"test ! -e {File}; systemctl is-active shop nginx")).ShouldPrint("inactive\nactive\n");
    }

    [Fact]
    public async Task No_request_is_lost_while_routes_change()
    {
        await using var machine = await RoutedSite.BootAsync(Debian.Bookworm, Layers.Full, RoutedSite.Source(", Route(\"*\")"));
        await machine.WriteAsync("/usr/local/bin/load", SlottedSite.Load, "755");
        (await machine.RunAsync("rm /etc/nginx/sites-enabled/default; systemctl reload nginx; /opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();
        await machine.AskOnAndOnAsync();
        for (var i = 0; i < 4; i++)
        {
            await SlottedSite.PutAsync(machine, RoutedSite.Source($", Route(\"*\"), Route(\"other{i}.example\")"));
            (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();
            (await machine.AskAsync($"http://other{i}.example/")).ShouldPrint("shop / ");
        }

        await machine.ShouldHaveLostNothingAsync();
    }

    [Theory]
    [InlineData(Debian.Bookworm, 1)]
    [InlineData(Debian.Trixie, 2)]
    public async Task Killed_at_any_step_the_next_call_leaves_one_state_or_the_other(Debian debian, int first)
    {
        await using var machine = await RoutedSite.BootAsync(debian, Layers.Full, RoutedSite.Source(", Route(\"old.example\")"));
        (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();
        var step = first;
        for (; step < 60; step += 2)
        {
            var (host, port) = ($"new{step}.example", (8001 + (step % 2 == first % 2 ? step : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture));
            await SlottedSite.PutAsync(machine, RoutedSite.Source($", Route(\"{host}\")", api: port));
            var run = await machine.RunAsync($"/usr/local/bin/killed {step} install --yes", RoutedSite.Patience);
            (await machine.RunAsync("/opt/demo/ops install --yes", RoutedSite.Patience)).ShouldSucceed();
            (await machine.AskAsync($"http://{host}/")).ShouldPrint("shop / ");
            (await machine.AskAsync("http://shop.example/api/")).ShouldPrint("api /api/ ");
            if (run.ExitCode == 0)
                break;
        }

        Assert.InRange(step, 9, 59);
    }

    internal static string Socket(string path) => $$"""
        exec 5<>/dev/tcp/127.0.0.1/80
        printf 'GET {{path}} HTTP/1.1\r\nHost: shop.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n' >&5
        while IFS= read -r -t 5 line <&5; do
            line=${line%$'\r'}
            printf '%s\n' "$line"
            [[ -n $line ]] || break
        done
        printf 'and back\n' >&5
        IFS= read -r -t 5 line <&5 && printf '%s\n' "$line"
        """;
}
