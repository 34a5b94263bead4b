using System.Globalization;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Looking;

/// <summary>What a look costs grows with the site and no faster.</summary>
public sealed class CostTests
{
    [Fact]
    public async Task Status_and_plan_over_500_units_cost_at_most_25_times_those_over_20()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm);
        var few = await SiteAsync(machine, "few", 20);
        var many = await SiteAsync(machine, "many", 500);
        (await machine.RunAsync("cp /lab/many/root/etc/systemd/system/* /etc/systemd/system/; systemctl daemon-reload; systemctl start $(cd /lab/many/root/etc/systemd/system; ls)", 3.Minutes())).ShouldSucceed();

        foreach (string command in (string[])["status", "status --json", "plan"])
        {
            // The smaller time of a few is what it costs; the others are what else the host had to do.
            var ratio = await CheapestAsync(machine, many, command) / await CheapestAsync(machine, few, command);
            Assert.True(ratio <= 25, $"{command}: {ratio:0.0} times");
        }
    }

    private static async Task<double> CheapestAsync(Machine machine, Deployment site, string command)
    {
        // Work and not time: other machines run beside this one.
        var run = await machine.RunAsync($"TIMEFORMAT='%U %S'; for i in 1 2 3 4; do time {site.Ops} {command} >/dev/null 2>&1; done", 3.Minutes());
        return run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Min(static line => line.Split(' ').Sum(static part => double.Parse(part, CultureInfo.InvariantCulture)));
    }

    private static async Task<Deployment> SiteAsync(Machine machine, string name, int count)
    {
        var units = Enumerable.Range(0, count).Select(index => $"{name}-{index}.service").ToList();
        var site = new Deployment(name)
        {
            Facts = string.Join('\n', units.Select(static (unit, index) => $"""
                unit {unit}
                kind service
                file /etc/systemd/system/{unit}
                starts yes
                type oneshot
                runs 1
                port tcp {10000 + index} 127.0.0.1
                exposure 9.6
                """)),
        };
        foreach (string unit in units)
            site.Files[$"/etc/systemd/system/{unit}"] = "[Service]\nType=oneshot\nRemainAfterExit=yes\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n";
        await site.CopyToAsync(machine);
        return site;
    }
}
