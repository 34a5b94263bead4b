using System.Globalization;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.DenoGenesis;

/// <summary>The system of the document, whole: installed by its own ops, used, hurt and booted again.</summary>
public sealed class DenoGenesisTests
{
    private static readonly TimeSpan comeBack = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Five_sites_run_from_their_deploy_tree_and_survive(Debian debian)
    {
        await using var machine = await DenoServer.PrepareAsync(debian);

        (await machine.RunAsync("/root/deploy/ops install", comeBack * 2)).ShouldSucceed();
        await ShouldServeAsync(machine);
        await ShouldListenAsync(machine);
        await SecretsShouldBeTheirServicesOwnAsync(machine);
        (await machine.RunAsync("/root/deploy/ops health", comeBack)).ShouldSucceed();
        (await machine.RunAsync("/root/deploy/ops status", comeBack)).ShouldSucceed();
        (await machine.RunAsync("/root/deploy/ops report", comeBack)).ShouldSucceed().And.ShouldPrint("[x] Its messages arrive in the journal").And.ShouldPrint("nothing open").And.ShouldNotPrint("[ ]").And.ShouldNotPrint("[?]");

        await EachSurvivesAKillAsync(machine);
        await AllSurviveTheDatabaseAsync(machine);

        await machine.RebootAsync();
        await ShouldServeAsync(machine);
        await machine.CutPowerAsync();
        await machine.StartAsync();
        await ShouldServeAsync(machine);
        (await machine.RunAsync("/root/deploy/ops plan")).ShouldSucceed();
    }

    private static async Task ShouldServeAsync(Machine machine)
    {
        foreach (var site in DenoServer.Sites)
        {
            await machine.Unit(site.Unit).ShouldBecomeAsync("active", comeBack);
            var answer = $"{site.User}: {site.Business}";
            (await machine.RunAsync(Asking($"http://127.0.0.1:{site.Port}/", answer), comeBack)).ShouldSucceed();
            (await machine.RunAsync(Asking($"-H 'Host: {site.Domain}' http://127.0.0.1/", answer), comeBack)).ShouldSucceed();
        }
    }

    private static string Asking(string url, string answer) =>
        $"for i in $(seq 100); do answer=$(curl -s {url}); [[ $answer == '{answer}' ]] && exit 0; sleep 0.3; done; echo \"$answer\"; exit 1";

    private static async Task ShouldListenAsync(Machine machine)
    {
        foreach (var site in DenoServer.Sites)
        {
            var main = await machine.Unit(site.Unit).PropertyAsync("MainPID");
            (await machine.RunAsync($"ss -Hltnp 'sport = :{site.Port}'")).ShouldSucceed().ShouldPrint($"pid={main},");
        }
    }

    private static async Task SecretsShouldBeTheirServicesOwnAsync(Machine machine)
    {
        (await machine.RunAsync("systemctl show '*' --all")).ShouldSucceed().ShouldNotPrint(DenoServer.Password);
        (await machine.RunAsync($"grep -rlF '{DenoServer.Password}' /root/deploy /etc/systemd /var/lib/unitdsl; true")).ShouldSucceed().And.ShouldNotPrint("/");
        (await machine.RunAsync("journalctl --boot --no-pager --output=export")).ShouldSucceed().ShouldNotPrint(DenoServer.Password);
        foreach (var site in DenoServer.Sites)
        {
            var credential = $"/run/credentials/{site.Unit}.service/DB_PASSWORD";
            var main = await machine.Unit(site.Unit).PropertyAsync("MainPID");
            (await machine.RunAsync($"grep -zF '{DenoServer.Password}' /proc/{main}/environ /proc/{main}/cmdline")).ShouldFail();
            (await machine.RunAsync($"nsenter --target={main} --mount runuser -u {site.User} -- cat {credential}")).ShouldSucceed().ShouldPrint(DenoServer.Password);

            var stranger = DenoServer.Sites.First(other => other != site);
            var strangers = await machine.Unit(stranger.Unit).PropertyAsync("MainPID");
            (await machine.RunAsync($"nsenter --target={strangers} --mount runuser -u {stranger.User} -- cat {credential}")).ShouldFail();
            (await machine.RunAsync($"runuser -u {stranger.User} -- cat {credential} /etc/credstore/{site.Unit}.DB_PASSWORD")).ShouldFail();
        }
    }

    private static async Task EachSurvivesAKillAsync(Machine machine)
    {
        var restarts = new Dictionary<string, int>();
        foreach (var site in DenoServer.Sites)
        {
            restarts[site.Unit] = int.Parse(await machine.Unit(site.Unit).PropertyAsync("NRestarts"), CultureInfo.InvariantCulture);
            await machine.KillMainProcessAsync(site.Unit);
        }

        foreach (var site in DenoServer.Sites)
            await machine.Unit(site.Unit).ShouldHaveAsync("NRestarts", (restarts[site.Unit] + 1).ToString(CultureInfo.InvariantCulture), comeBack);
        await ShouldServeAsync(machine);
    }

    private static async Task AllSurviveTheDatabaseAsync(Machine machine)
    {
        var before = await InvocationsAsync(machine);
        await machine.KillMainProcessAsync("mariadb");
        await machine.Unit("mariadb").ShouldBecomeAsync("active", comeBack);
        await ShouldServeAsync(machine);

        // The sites wait for it; nobody stops them with it.
        Assert.Equal(before, await InvocationsAsync(machine));
    }

    private static async Task<string> InvocationsAsync(Machine machine)
    {
        var units = string.Join(' ', DenoServer.Sites.Select(static site => site.Unit));
        return (await machine.RunAsync($"systemctl show -p InvocationID --value {units}")).ShouldSucceed().Output;
    }
}
