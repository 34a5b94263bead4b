using System.Globalization;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Dixis;

/// <summary>The tables of the document that its end points and listeners leave open: who manages what, who listens, what a program is told, how long a boot takes.</summary>
internal static class DocumentChecks
{
    // Component, user, what starts it.
    private static readonly (string Unit, string User)[] components = [("dixis-frontend", "dixis"), ("pm2-deploy", "deploy"), ("nginx", "")];

    public static async Task ShouldHoldAsync(Machine machine)
    {
        foreach (var (unit, user) in components)
        {
            await machine.Unit(unit).ShouldHaveAsync("UnitFileState", "enabled", 1.Seconds());
            Assert.Equal(user, await machine.Unit(unit).PropertyAsync("User"));
            (await machine.RunAsync($"systemctl status --no-pager {unit} && journalctl -u {unit} -n 50 --no-pager")).ShouldSucceed();
        }

        await ShouldListenAsync(machine);
        await ShouldAnswerWithAsync(machine);
    }

    // "All services to be online" takes 10 to 20 seconds in the document.
    public static async Task ShouldHaveBootedSoonAsync(Machine machine)
    {
        foreach (var unit in (string[])["dixis-frontend", "pm2-deploy", "dixis-backend", "nginx"])
        {
            var there = long.Parse(await machine.Unit(unit).PropertyAsync("ActiveEnterTimestampMonotonic"), CultureInfo.InvariantCulture);
            var booted = long.Parse((await machine.RunAsync("systemctl show --value -p UserspaceTimestampMonotonic")).Output, CultureInfo.InvariantCulture);
            Assert.InRange(TimeSpan.FromMicroseconds(there - booted), TimeSpan.Zero, SampleMachine.ComeBack);
        }
    }

    // Port 3000 is the frontend's, with its address among its variables; 8001 is PHP's, below PM2; 80 and 443 are nginx's on both protocols.
    private static async Task ShouldListenAsync(Machine machine)
    {
        await ShouldListenAsync(machine, 3000, "127.0.0.1:3000", "dixis-frontend.service");
        await ShouldListenAsync(machine, 8001, "127.0.0.1:8001", "pm2-deploy.service");
        foreach (var port in (int[])[80, 443])
        {
            (await machine.RunAsync($"ss -Hltnp 'sport = {port}'")).ShouldSucceed().And.ShouldPrint($"0.0.0.0:{port}").And.ShouldPrint($"[::]:{port}").And.ShouldPrint("nginx");
        }

        var main = await machine.Unit("dixis-frontend").PropertyAsync("MainPID");
        (await machine.RunAsync($"tr '\\0' '\\n' </proc/{main}/environ; readlink /proc/{main}/cwd")).ShouldSucceed().And.ShouldPrint("HOSTNAME=127.0.0.1").And.ShouldPrint("PORT=3000").And.ShouldPrint("/var/www/dixis/frontend");
    }

    private static async Task ShouldListenAsync(Machine machine, int port, string address, string unit)
    {
        var run = (await machine.RunAsync($"ss -Hltnp 'sport = {port}'")).ShouldSucceed().And.ShouldPrint(address);
        var process = run.Output[(run.Output.IndexOf("pid=", StringComparison.Ordinal) + 4)..];
        (await machine.RunAsync($"cat /proc/{process[..process.IndexOf(',', StringComparison.Ordinal)]}/cgroup")).ShouldPrint($"/{unit}");
    }

    private static async Task ShouldAnswerWithAsync(Machine machine)
    {
        foreach (var path in (string[])["/api/healthz", "/products", "/orders", "/api/v1/public/products"])
            (await machine.RunAsync($"curl -sS -o /dev/null -w '%{{http_code}}' --cacert /etc/letsencrypt/live/dixis.gr/fullchain.pem https://dixis.gr{path}")).ShouldPrint("200");
    }
}
