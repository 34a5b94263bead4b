using System.Globalization;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.DenoGenesis;

/// <summary>The tables and commands of the document, one by one, on the machine on which the sites run.</summary>
internal static class DocumentChecks
{
    private const string Ops = SampleMachine.Ops;

    private static readonly Dictionary<string, string> pauses = new()
    {
        ["domtech"] = "10s", ["heavenlyroofing"] = "14s", ["okdevs"] = "16s", ["pedromdominguez"] = "5s", ["efficientmovers"] = "12s",
    };

    public static async Task ShouldHoldAsync(Machine machine)
    {
        foreach (var site in DenoServer.Sites)
        {
            await ShouldBeSetUpAsync(machine, site);
            await ShouldPassTheHealthScriptAsync(machine, site);
        }

        await ManagingAsync(machine);
        await RollingAsync(machine);
    }

    // Directories, variables, restart timing, resource limits.
    private static async Task ShouldBeSetUpAsync(Machine machine, Site site)
    {
        var unit = machine.Unit(site.Unit);
        var main = await unit.PropertyAsync("MainPID");
        (await machine.RunAsync($"readlink /proc/{main}/cwd")).ShouldPrint($"/srv/deno-genesis/sites/{site.Domain}");
        var variables = (await machine.RunAsync($"tr '\\0' '\\n' </proc/{main}/environ")).ShouldSucceed();
        foreach (var variable in (string[])["DENO_ENV=production", $"PORT={site.Port}", "DB_HOST=localhost", "DB_USER=webadmin", "DB_NAME=universal_db", $"SITE_KEY={site.User}"])
            variables.ShouldPrint(variable);

        Assert.Equal(pauses[site.Unit], await unit.PropertyAsync("RestartUSec"));
        Assert.Equal("on-failure", await unit.PropertyAsync("Restart"));
        Assert.Equal("mixed", await unit.PropertyAsync("KillMode"));
        Assert.Equal("30s", await unit.PropertyAsync("TimeoutStopUSec"));
        Assert.Equal("1min", await unit.PropertyAsync("TimeoutStartUSec"));
        Assert.DoesNotContain("mysql", await unit.PropertyAsync("Requires"), StringComparison.Ordinal);

        var most = int.Parse((await machine.RunAsync("awk '/^Max open files/ { print $5 }' /proc/1/limits")).Output.Trim(), CultureInfo.InvariantCulture);
        var files = Math.Min(int.Parse(await unit.PropertyAsync("LimitNOFILE"), CultureInfo.InvariantCulture), most);
        (await machine.RunAsync($"grep -E '^Max open files +{files} +{files} ' /proc/{main}/limits")).ShouldSucceed();
        Assert.True(int.Parse(await unit.PropertyAsync("TasksMax"), CultureInfo.InvariantCulture) >= 4096);
    }

    // "Health check script", "validation": state, port, recent lines, process.
    private static async Task ShouldPassTheHealthScriptAsync(Machine machine, Site site)
    {
        (await machine.RunAsync($"systemctl is-active {site.Unit} && systemctl is-enabled {site.Unit} && systemctl status --no-pager {site.Unit} && ss -Hltnp | grep :{site.Port}")).ShouldSucceed().And.ShouldPrint("deno");
        (await machine.RunAsync($"journalctl -b -u {site.Unit} -t {site.Unit} -n 10 --no-pager -o cat")).ShouldPrint($"{site.User} listens on {site.Port}");
        (await machine.RunAsync($"systemctl show {site.Unit} -p ActiveState,SubState --value")).ShouldPrint("active\nrunning");
        (await machine.RunAsync($"{Ops} health {site.Unit}", SampleMachine.ComeBack)).ShouldSucceed();
    }

    // "A management script for all services": logs of all, stop and start of all in their order, and the way back.
    private static async Task ManagingAsync(Machine machine)
    {
        var logs = (await machine.RunAsync($"{Ops} logs --no-color")).ShouldSucceed();
        foreach (var site in DenoServer.Sites)
            logs.ShouldPrint($"{site.User} listens on {site.Port}");

        (await machine.RunAsync($"{Ops} stop", SampleMachine.ComeBack)).ShouldSucceed();
        foreach (var site in DenoServer.Sites)
            await machine.Unit(site.Unit).ShouldBecomeAsync("inactive", SampleMachine.ComeBack);
        (await machine.RunAsync("systemctl is-active mysql nginx")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} start && {Ops} restart --tier business", SampleMachine.ComeBack)).ShouldSucceed();
        foreach (var site in DenoServer.Sites)
            await machine.Unit(site.Unit).ShouldBecomeAsync("active", SampleMachine.ComeBack);
    }

    // "Rolling update": one that works, and one that does not and stops there.
    private static async Task RollingAsync(Machine machine)
    {
        (await machine.RunAsync($"{Ops} rolling domtech --yes", SampleMachine.ComeBack)).ShouldSucceed().And.ShouldPrint("domtech.service: healthy");

        const string Program = "/srv/deno-genesis/sites/okdevs.xyz/main.ts";
        var untouched = await machine.InvocationsOfAsync("pedromdominguez");
        (await machine.RunAsync($"cp -a {Program} /root/good && echo 'throw new Error(\"broken release\");' >{Program}")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} rolling okdevs pedromdominguez --yes", SampleMachine.ComeBack * 2)).ShouldExitWith(9).ShouldComplain("broken release");
        Assert.Equal(untouched, await machine.InvocationsOfAsync("pedromdominguez"));
        (await machine.RunAsync($"cp -a /root/good {Program} && systemctl reset-failed okdevs; {Ops} rolling okdevs --yes", SampleMachine.ComeBack)).ShouldSucceed();
    }
}
