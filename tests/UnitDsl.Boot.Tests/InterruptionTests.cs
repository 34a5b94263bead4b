using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>Killed before and after each change of state: the next call finds what it left, and the site ends wholly old or wholly new.</summary>
public sealed class InterruptionTests
{
    private static readonly Server[] old =
    [
        new("db", 3000, "db-1") { Tier = "infrastructure" }, new("app", 3001, "app-1") { After = "db" }, new("gone", 3002, "gone-1"),
    ];

    private static readonly Server[] fresh =
    [
        old[0] with { Description = "Only a comment" }, old[1] with { Text = "app-2" }, new("extra", 3003, "extra-1"),
    ];

    private static readonly string[] all = ["db", "app", "gone", "extra"];

    /// <summary>Each machine takes every second point; both together take all.</summary>
    [Theory]
    [InlineData(Debian.Bookworm, "install", 1)]
    [InlineData(Debian.Trixie, "install", 2)]
    [InlineData(Debian.Bookworm, "rolling", 2)]
    [InlineData(Debian.Trixie, "rolling", 1)]
    public async Task Killed_at_any_point_the_site_ends_wholly_old_or_wholly_new(Debian debian, string command, int first)
    {
        var (one, other) = (new Deployment("one", old), new Deployment("other", fresh));
        await using var machine = await Operating.BootAsync(debian, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, other, command);
        Assert.InRange(points, 40, 100);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();

        for (int point = first; point <= points; point += 2)
        {
            string fault = await InterruptAsync(machine, other, command, point, "KILL");
            // The next call may want the new site, the old one, or something else altogether.
            var (next, wanted) = (point / 2 % 3) switch
            {
                0 => (other, "install"),
                1 => (one, "install"),
                _ => (one, "start db"),
            };
            (await machine.OpsAsync(next, wanted)).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"point {point}, {fault}, then {wanted} of {next.Tree}", all);
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
        }
    }

    [Fact]
    public async Task A_first_install_that_is_killed_leaves_nothing_behind()
    {
        var one = new Deployment("one", old);
        await using var machine = await Operating.BootAsync(Debian.Trixie, one);
        int points = await CountAsync(machine, one, "install");
        for (int point = 2; point <= points; point += 5)
        {
            (await machine.OpsAsync(one, "uninstall --yes")).ShouldSucceed();
            string fault = await InterruptAsync(machine, one, "install", point, "KILL");
            (await machine.OpsAsync(one, "uninstall --yes")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"point {point}, {fault}", all);
        }
    }

    [Fact]
    public async Task A_signal_means_going_back_at_once()
    {
        var (one, other) = (new Deployment("one", old), new Deployment("other", fresh));
        await using var machine = await Operating.BootAsync(Debian.Bookworm, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, other, "install");
        for (int point = 3; point <= points; point += 6)
        {
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
            string generation = await machine.GenerationAsync();
            string fault = await InterruptAsync(machine, other, "install", point, point % 4 == 1 ? "INT" : "TERM");
            await machine.ShouldBeWholeAsync($"signal at point {point}, {fault}", all);
            if (!fault.Contains("commit", StringComparison.Ordinal) && !fault.Contains("finish", StringComparison.Ordinal) && !fault.Contains("remove gen", StringComparison.Ordinal))
                Assert.Equal(generation, await machine.GenerationAsync());
        }
    }

    [Fact]
    public async Task A_power_cut_is_survived()
    {
        var (one, other) = (new Deployment("one", old), new Deployment("other", fresh));
        await using var machine = await Operating.BootAsync(Debian.Trixie, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, other, "install");
        for (int point = 9; point <= points; point += 9)
        {
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
            string fault = await InterruptAsync(machine, other, "install", point, "KILL");
            await machine.CutPowerAsync();
            await machine.StartAsync();
            (await machine.OpsAsync(point % 2 == 0 ? one : other, "install")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"power cut at point {point}, {fault}", all);
        }
    }

    /// <summary>From outside, at any moment: children of the killed call go on for a while, and jobs in systemd, too.</summary>
    [Fact]
    public async Task Killed_from_outside_at_any_moment()
    {
        var (one, other) = (new Deployment("one", old), new Deployment("other", fresh));
        await using var machine = await Operating.BootAsync(Debian.Trixie, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        for (int time = 1; time <= 12; time++)
        {
            await machine.RunAsync($"{other.Ops} install >/dev/null 2>&1 & sleep {time * 0.13:0.00}; kill -KILL $!; wait");
            (await machine.OpsAsync(time % 2 == 0 ? one : other, "install")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"killed after {time * 130} ms", all);
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
        }
    }

    /// <summary>Going back may be interrupted, too.</summary>
    [Fact]
    public async Task Going_back_can_be_killed_as_well()
    {
        var one = new Deployment("one", old);
        var sick = new Deployment("sick", old[0], old[1] with { Text = "sick" }, new Server("extra", 3003, "extra-1"));
        await using var machine = await Operating.BootAsync(Debian.Bookworm, one, sick);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, sick, "install", 8);
        await machine.ShouldBeWholeAsync("after going back", all);
        // The last point is after its end, when there is nothing left to find.
        for (int point = points - 1; point > points - 30; point -= 4)
        {
            string fault = await InterruptAsync(machine, sick, "install", point, "KILL");
            (await machine.OpsAsync(one, "plan")).ShouldExitWith(11).And.ShouldComplain("was interrupted half-way");
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"killed going back at point {point}, {fault}", all);
        }
    }

    private static async Task<int> CountAsync(Machine machine, Deployment deployment, string command, int expected = 0)
    {
        (await machine.RunAsync($"bash /lab/fault.sh {deployment.Ops} 0 KILL {command}", 2.Minutes())).ShouldExitWith(expected);
        return int.Parse((await machine.RunAsync("wc -l </lab/points")).ShouldSucceed().Output);
    }

    private static async Task<string> InterruptAsync(Machine machine, Deployment deployment, string command, int point, string signal)
    {
        var run = await machine.RunAsync($"bash /lab/fault.sh {deployment.Ops} {point} {signal} {command}", 2.Minutes());
        var fault = await machine.RunAsync("cat /lab/fault");
        Assert.True(fault.ExitCode == 0, $"Point {point} was not reached.\n{run.Output}{run.Error}");
        return fault.Output.Trim();
    }
}
