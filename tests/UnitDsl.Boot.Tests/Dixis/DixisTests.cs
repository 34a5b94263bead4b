using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>The system of the document, whole, and every check that it tells to make.</summary>
public sealed class DixisTests
{
    private const string Ops = "/root/deploy/ops";
    private const string Pm2 = "pm2-deploy.service";

    private static readonly TimeSpan comeBack = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Front_and_back_run_from_their_deploy_tree_and_come_back(Debian debian)
    {
        await using var machine = await DixisServer.PrepareAsync(debian);

        (await machine.RunAsync($"{Ops} install --yes", comeBack * 2)).ShouldSucceed();
        await ShouldServeAsync(machine);
        await ShouldListenAsync(machine);
        (await machine.RunAsync($"{Ops} health && {Ops} status && {Ops} ports", comeBack)).ShouldSucceed().And.ShouldPrint("dixis-backend.service");
        (await machine.RunAsync("systemctl status nginx dixis-frontend dixis-backend pm2-deploy --no-pager")).ShouldSucceed();
        (await machine.RunAsync("runuser -u deploy -- env PM2_HOME=/run/pm2-deploy pm2 jlist")).ShouldSucceed().And.ShouldPrint("\"name\":\"dixis-backend\"");
        Assert.Equal("dixis", await machine.Unit("dixis-frontend").PropertyAsync("User"));

        await DocumentChecks.ShouldHoldAsync(machine);

        await machine.KillMainProcessAsync("dixis-frontend");
        (await machine.RunAsync("kill -KILL $(cat /run/pm2-deploy/pids/dixis-backend-*.pid)")).ShouldSucceed();
        await ShouldServeAsync(machine);
        await machine.KillMainProcessAsync(Pm2);
        await machine.Unit(Pm2).ShouldHaveAsync("NRestarts", "1", comeBack);
        await ShouldServeAsync(machine);

        await machine.RebootAsync();
        await ShouldServeAsync(machine);
        await ShouldListenAsync(machine);
        await ShouldHaveBootedInOrderAsync(machine);
        await DocumentChecks.ShouldHaveBootedSoonAsync(machine);
        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed();
    }

    // The table of end points, directly and through the proxy, without and with a certificate.
    private static async Task ShouldServeAsync(Machine machine)
    {
        foreach (var unit in new[] { "nginx", "dixis-frontend", Pm2, "dixis-backend" })
            await machine.Unit(unit).ShouldBecomeAsync("active", comeBack);
        foreach (var (path, port, answer) in new[]
        {
            ("/api/healthz", 8001, "\"status\":\"ok\""),
            ("/products", 3000, "Products of Dixis"),
            ("/orders", 3000, "Orders of Dixis"),
            ("/api/v1/public/products", 8001, "Olive oil"),
        })
        {
            foreach (var url in new[] { $"http://127.0.0.1:{port}", "--location --cacert /etc/letsencrypt/live/dixis.gr/fullchain.pem http://dixis.gr", "--cacert /etc/letsencrypt/live/dixis.gr/fullchain.pem https://dixis.gr" })
                (await machine.RunAsync($"for i in $(seq 150); do answer=$(curl -sf {url}{path}); [[ $answer == *'{answer}'* ]] && exit 0; sleep 0.2; done; echo \"$answer\"; exit 1", comeBack)).ShouldSucceed();
        }
    }

    // Those behind the proxy on one address each, and on no other.
    private static async Task ShouldListenAsync(Machine machine)
    {
        (await machine.RunAsync("ss -Hltnp 'sport = :3000' | awk '{print $4}'")).ShouldSucceed().ShouldPrint("127.0.0.1:3000");
        (await machine.RunAsync("ss -Hltnp 'sport = :8001' | awk '{print $4}'")).ShouldSucceed().ShouldPrint("127.0.0.1:8001");
        (await machine.RunAsync("ss -Hltnp 'sport = :80 or sport = :443' | grep -c nginx")).ShouldSucceed().ShouldPrint("4");
        (await machine.RunAsync("curl -s --max-time 2 'http://[::1]:3000/products'")).ShouldFail();
    }

    // PM2 is there before its app, and nobody waits for a hand.
    private static async Task ShouldHaveBootedInOrderAsync(Machine machine)
    {
        foreach (var unit in new[] { "nginx", "dixis-frontend", Pm2, "dixis-backend" })
            (await machine.RunAsync($"systemctl is-enabled {unit}")).ShouldSucceed().ShouldPrint("enabled");
        var pm2 = long.Parse(await machine.Unit(Pm2).PropertyAsync("ActiveEnterTimestampMonotonic"), System.Globalization.CultureInfo.InvariantCulture);
        var app = long.Parse(await machine.Unit("dixis-backend").PropertyAsync("InactiveExitTimestampMonotonic"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(pm2 <= app, $"{Pm2} was up at {pm2}, its app began at {app}.");
    }
}
