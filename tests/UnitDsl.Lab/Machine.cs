using System.Diagnostics;
using System.Text;
using Xunit;

namespace UnitDsl.Lab;

/// <summary>
/// A Debian of its own, booted with systemd as process 1 in a container: own processes, network, users' view and control groups.
/// What it writes is its own, survives a reboot, and is gone when the machine is disposed of.
/// </summary>
public sealed partial class Machine : IAsyncDisposable
{
    private static readonly TimeSpan bootLimit = 60.Seconds();

    private readonly Place _place;
    private readonly string _lower;
    private readonly Enforcement _enforcement;
    private Process? _keeper;
    private Capture? _keeperOutput;
    private int _leader;

    private Machine(Place place, Debian debian, string lower, Enforcement enforcement) =>
        (_place, Debian, _lower, _enforcement) = (place, debian, lower, enforcement);

    public Debian Debian { get; }

    public string Name => _place.Name;

    public bool IsOn => _keeper is { HasExited: false };

    /// <summary>What the machine has written, as the host sees it; for changes between two boots only.</summary>
    public string Written => Path.Combine(_place.Directory, "upper");

    /// <summary>Boots a machine and waits until it has reached <paramref name="until"/>. Skips the test where that cannot be.</summary>
    public static async Task<Machine> BootAsync(
        Debian debian, Layers layers = Layers.Core, Enforcement enforcement = Enforcement.Resources, string until = "multi-user.target")
    {
        Host.Require();
        var lower = await Roots.OfAsync(debian, layers).ConfigureAwait(false);
        var machine = new Machine(await Place.TakeAsync().ConfigureAwait(false), debian, string.Join(':', lower), enforcement);
        try
        {
            await machine.StartAsync(until).ConfigureAwait(false);
            return machine;
        }
        catch
        {
            await machine.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Boots a machine that is off, with all that it had written.</summary>
    public async Task StartAsync(string until = "multi-user.target")
    {
        if (IsOn)
            throw new InvalidOperationException("The machine is on.");
        _keeper?.Dispose();
        _keeper = Process.Start(new ProcessStartInfo(
            "bash", [Path.Combine(Host.Scripts, "boot.sh"), Name, _place.Directory, _lower, _enforcement.ToString().ToLowerInvariant()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _keeperOutput = new Capture(_keeper.StandardError.BaseStream);
        var watch = Stopwatch.StartNew();
        string launched = await _keeper.StandardOutput.ReadLineAsync().ConfigureAwait(false) ?? "";
        if (!launched.StartsWith("launched ", StringComparison.Ordinal))
            throw Boots("could not be launched");
        _leader = await LeaderAsync(int.Parse(launched["launched ".Length..]), watch).ConfigureAwait(false);
        await ReachAsync(until, watch).ConfigureAwait(false);
    }

    /// <summary>Shuts down in order, boots again and waits until it has reached <paramref name="until"/>.</summary>
    public async Task RebootAsync(TimeSpan? within = null, string until = "multi-user.target")
    {
        await SwitchOffAsync("systemctl reboot", within ?? 2.Minutes()).ConfigureAwait(false);
        // What systemd-nspawn says when the machine wants to start again.
        if (_keeper!.ExitCode != 133)
            Assert.Fail($"{this} should have rebooted, and went off with {_keeper.ExitCode}.\n{ConsoleTail()}");
        await StartAsync(until).ConfigureAwait(false);
    }

    /// <summary>Shuts down in order; <see cref="StartAsync"/> boots it again.</summary>
    public Task PowerOffAsync(TimeSpan? within = null) => SwitchOffAsync("systemctl poweroff", within ?? 2.Minutes());

    /// <summary>
    /// Every process is dead at once and nothing has been stopped in order; <see cref="StartAsync"/> boots it again.
    /// Files are kept as they were at that moment, whether or not they had been synced.
    /// </summary>
    public async Task CutPowerAsync()
    {
        await HostCommand.RunAsync("kill", ["-KILL", _leader.ToString()], 10.Seconds()).ConfigureAwait(false);
        await OffAsync(30.Seconds(), "when its power was cut").ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (_keeper is not null)
        {
            // It takes the machine down and removes what is left of it when nobody holds the other end.
            _keeper.StandardInput.Close();
            using var time = new CancellationTokenSource(30.Seconds());
            try
            {
                await _keeper.WaitForExitAsync(time.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _keeper.Kill(entireProcessTree: true);
            }

            _keeper.Dispose();
            _keeper = null;
            _keeperOutput?.Dispose();
        }

        await _place.LeaveAsync().ConfigureAwait(false);
    }

    public override string ToString() => $"{Debian} ({Name})";

    internal string ConsoleTail(int lines = 30)
    {
        string path = Path.Combine(_place.Directory, "console");
        string console = File.Exists(path) ? string.Join('\n', File.ReadLines(path).TakeLast(lines)) : "";
        return $"--- end of the console\n{console}\n{Encoding.UTF8.GetString(_keeperOutput?.SoFar ?? [])}";
    }

    private async Task SwitchOffAsync(string how, TimeSpan within)
    {
        await RunAsync(how, within).ConfigureAwait(false);
        await OffAsync(within, $"by '{how}'").ConfigureAwait(false);
    }

    private async Task OffAsync(TimeSpan within, string how)
    {
        using var time = new CancellationTokenSource(within);
        try
        {
            await _keeper!.WaitForExitAsync(time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"{this} was not off {within.TotalSeconds:0} s later {how}.\n{ConsoleTail()}");
        }
    }

    private async Task<int> LeaderAsync(int launcher, Stopwatch watch)
    {
        while (true)
        {
            if (ProcessTree.FirstProcessBelow(launcher) is { } leader)
                return leader;
            await BreatheAsync(watch, "has no process 1").ConfigureAwait(false);
        }
    }

    private async Task ReachAsync(string target, Stopwatch watch)
    {
        while ((await InsideAsync(["systemctl", "is-active", "--quiet", "--", target], 10.Seconds()).ConfigureAwait(false)).ExitCode != 0)
            await BreatheAsync(watch, $"did not reach {target}").ConfigureAwait(false);
    }

    private async Task BreatheAsync(Stopwatch watch, string otherwise)
    {
        if (watch.Elapsed > bootLimit || !IsOn)
            throw Boots(otherwise);
        await Task.Delay(20).ConfigureAwait(false);
    }

    private Xunit.Sdk.XunitException Boots(string problem) => new($"{this} {problem}.\n{ConsoleTail()}");
}
