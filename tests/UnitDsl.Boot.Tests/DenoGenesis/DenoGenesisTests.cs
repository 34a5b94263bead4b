using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.DenoGenesis;

/// <summary>The system of the document, whole: installed by its own ops, used, hurt and booted again.</summary>
public sealed class DenoGenesisTests
{
    private const string Ops = SampleMachine.Ops;

    private static readonly TimeSpan comeBack = SampleMachine.ComeBack;
    private static readonly string[] units = [.. DenoServer.Sites.Select(static site => site.Unit)];

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Five_sites_run_from_their_deploy_tree_and_survive(Debian debian)
    {
        await using var machine = await DenoServer.PrepareAsync(debian);

        await machine.InstallAsync();
        await ShouldServeAsync(machine);
        await ShouldListenAsync(machine);
        await SecretsShouldBeTheirServicesOwnAsync(machine);
        (await machine.RunAsync($"{Ops} health", comeBack)).ShouldSucceed();
        (await machine.RunAsync($"{Ops} status", comeBack)).ShouldSucceed();
        (await machine.RunAsync($"{Ops} report", comeBack)).ShouldSucceed().And.ShouldPrint("[x] Its messages arrive in the journal").And.ShouldPrint("nothing open").And.ShouldNotPrint("[ ]").And.ShouldNotPrint("[?]");

        await DocumentChecks.ShouldHoldAsync(machine);
        await machine.ShouldComeBackAsync(units);
        await ShouldServeAsync(machine);
        await AllSurviveTheDatabaseAsync(machine);

        await machine.RebootAsync();
        await ShouldServeAsync(machine);
        foreach (var unit in units)
            await machine.ShouldBeginAfterAsync(unit, "mysql");
        await machine.CutPowerAsync();
        await machine.StartAsync();
        await ShouldServeAsync(machine);
        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed();
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

    private static async Task AllSurviveTheDatabaseAsync(Machine machine)
    {
        var before = await machine.InvocationsOfAsync(units);
        await machine.KillMainProcessAsync("mariadb");
        await machine.Unit("mariadb").ShouldBecomeAsync("active", comeBack);
        await ShouldServeAsync(machine);

        // The sites wait for it; nobody stops them with it.
        Assert.Equal(before, await machine.InvocationsOfAsync(units));
    }
}
