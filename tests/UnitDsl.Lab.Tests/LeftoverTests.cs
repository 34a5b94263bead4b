using System.Diagnostics;

namespace UnitDsl.Lab.Tests;

public sealed class LeftoverTests
{
    private const string Told = "UNITDSL_LAB_TOLD";

    [Fact]
    public async Task A_test_that_fails_leaves_nothing_behind()
    {
        string name = "";
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(async () =>
        {
            await using var machine = await Machine.BootAsync(Debian.Bookworm);
            name = machine.Name;
            Assert.NotEmpty(Leftovers.Of(name));
            (await machine.RunAsync("sleep infinity & false")).ShouldSucceed();
        });

        Assert.Empty(Leftovers.Of(name));
    }

    [Fact]
    public async Task A_machine_whose_power_was_cut_leaves_nothing_behind()
    {
        string name;
        await using (var machine = await Machine.BootAsync(Debian.Trixie))
        {
            name = machine.Name;
            await machine.CutPowerAsync();
        }

        Assert.Empty(Leftovers.Of(name));
    }

    [Fact]
    public async Task A_test_run_that_is_killed_takes_its_machines_along()
    {
        Host.Require();
        var (process, name) = await HolderAsync();
        using (process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        await Leftovers.ShouldGoAsync(name, within: 20.Seconds(), except: ".lock");
    }

    [Fact]
    public async Task The_next_run_removes_what_a_run_left_that_was_killed_with_all_its_children()
    {
        Host.Require();
        var (process, name) = await HolderAsync();
        using (process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        var (next, other) = await HolderAsync();
        using (next)
        {
            await Leftovers.ShouldGoAsync(name, within: 20.Seconds());
            next.Kill();
            await next.WaitForExitAsync();
        }

        await Leftovers.ShouldGoAsync(other, within: 20.Seconds(), except: ".lock");
    }

    /// <summary>What the two above run in a process of its own; nobody else asks for it.</summary>
    [Fact(Explicit = true)]
    public async Task Holder()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm);
        await File.WriteAllTextAsync(Environment.GetEnvironmentVariable(Told)!, machine.Name + "\n");
        await Task.Delay(Timeout.Infinite);
    }

    private static async Task<(Process Process, string Machine)> HolderAsync()
    {
        string told = Path.GetTempFileName();
        string[] self = Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? ["exec", typeof(LeftoverTests).Assembly.Location] : [];
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. self, "-explicit", "only", "-method", $"*.{nameof(LeftoverTests)}.{nameof(Holder)}"])
        {
            RedirectStandardOutput = true,
        };
        start.Environment[Told] = told;
        var process = Process.Start(start)!;
        var watch = Stopwatch.StartNew();
        string name;
        while (!(name = await File.ReadAllTextAsync(told)).EndsWith('\n'))
        {
            Assert.True(watch.Elapsed < 60.Seconds() && !process.HasExited, "The other run did not boot a machine.");
            await Task.Delay(50);
        }

        File.Delete(told);
        return (process, name.Trim());
    }
}
