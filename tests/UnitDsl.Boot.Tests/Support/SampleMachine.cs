using System.Globalization;
using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.Support;

/// <summary>A machine with the deploy tree of a sample, and what tests of samples do again and again.</summary>
internal static class SampleMachine
{
    public const string Tree = "/root/deploy";
    public const string Ops = Tree + "/ops";

    /// <summary>Long enough for whatever comes back by itself.</summary>
    public static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(60);

    /// <summary>Boots a machine that has what the sample's operator brings along. All that systemd is told of the site comes from the tree.</summary>
    public static async Task<Machine> PrepareAsync(string sample, Debian debian, Layers layers, Func<Machine, Task> bring)
    {
        var machine = await Machine.BootAsync(debian, layers);
        try
        {
            await bring(machine);
            await machine.CopyInAsync(Samples.DeployTreeOf(sample), Tree);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync();
            throw;
        }
    }

    public static async Task InstallAsync(this Machine machine) => (await machine.RunAsync($"{Ops} install --yes", ComeBack * 2)).ShouldSucceed();

    /// <summary>Puts the sample's tree onto the machine as it is after an edit of its sources.</summary>
    public static async Task PutEditedAsync(this Machine machine, string sample, params (string What, string By)[] edits)
    {
        var sources = SampleSources.Of(sample);
        foreach (var (what, by) in edits)
        {
            Assert.Single(sources, source => source.Text.Contains(what, StringComparison.Ordinal));
            sources = [.. sources.Select(source => source with { Text = source.Text.Replace(what, by, StringComparison.Ordinal) })];
        }

        await machine.PutAsync(CompiledTree.Of(sources, sample), Tree);
    }

    /// <summary>Kills each of them; each is started again, once and by itself.</summary>
    public static async Task ShouldComeBackAsync(this Machine machine, IReadOnlyList<string> units)
    {
        var restarts = new Dictionary<string, int>();
        foreach (var unit in units)
        {
            restarts[unit] = int.Parse(await machine.Unit(unit).PropertyAsync("NRestarts"), CultureInfo.InvariantCulture);
            await machine.KillMainProcessAsync(unit);
        }

        foreach (var unit in units)
        {
            await machine.Unit(unit).ShouldHaveAsync("NRestarts", (restarts[unit] + 1).ToString(CultureInfo.InvariantCulture), ComeBack);
            await machine.Unit(unit).ShouldBecomeAsync("active", ComeBack);
        }
    }

    /// <summary>In the boot that is on, the second began only when the first was there.</summary>
    public static async Task ShouldBeginAfterAsync(this Machine machine, string unit, string first)
    {
        var there = await MomentAsync(machine, first, "ActiveEnterTimestampMonotonic");
        var began = await MomentAsync(machine, unit, "InactiveExitTimestampMonotonic");
        Assert.True(there > 0 && began >= there, $"{unit} began at {began}, {first} was there at {there}.");
    }

    /// <summary>Waits until a command succeeds.</summary>
    public static async Task EventuallyAsync(this Machine machine, string command, TimeSpan within) =>
        (await machine.RunAsync($"for i in {{1..{(int)(within.TotalSeconds * 5)}}}; do {command} && exit 0; sleep 0.2; done; exit 1", within + TimeSpan.FromSeconds(30))).ShouldSucceed();

    private static async Task<long> MomentAsync(Machine machine, string unit, string property) =>
        long.Parse(await machine.Unit(unit).PropertyAsync(property), CultureInfo.InvariantCulture);
}
