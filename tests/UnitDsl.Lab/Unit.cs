using System.Diagnostics;
using Xunit;

namespace UnitDsl.Lab;

/// <summary>A unit of a machine, as systemctl knows it.</summary>
public sealed class Unit
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(100);

    private readonly Machine _machine;

    internal Unit(Machine machine, string name) => (_machine, Name) = (machine, name);

    public string Name { get; }

    public async Task<string> PropertyAsync(string property)
    {
        var run = await _machine.RunAsync($"systemctl show --value -p {Bash.Quote(property)} -- {Bash.Quote(Name)}").ConfigureAwait(false);
        return run.ShouldSucceed().Output.TrimEnd('\n');
    }

    public Task<string> StateAsync() => PropertyAsync("ActiveState");

    /// <summary>Waits until the unit is in the state, e.g. active, inactive, failed.</summary>
    public Task ShouldBecomeAsync(string state, TimeSpan within) => ShouldHaveAsync("ActiveState", state, within);

    /// <summary>Waits until a property has the value.</summary>
    public async Task ShouldHaveAsync(string property, string value, TimeSpan within)
    {
        var watch = Stopwatch.StartNew();
        string actual = await PropertyAsync(property).ConfigureAwait(false);
        while (actual != value)
        {
            if (watch.Elapsed > within)
                Assert.Fail($"{property} of {Name} is '{actual}' after {within.TotalSeconds:0.#} s, and should be '{value}'.\n{await DescribeAsync().ConfigureAwait(false)}");
            await Task.Delay(pause).ConfigureAwait(false);
            actual = await PropertyAsync(property).ConfigureAwait(false);
        }
    }

    private async Task<string> DescribeAsync() =>
        (await _machine.RunAsync($"systemctl status --no-pager --full --lines=30 -- {Bash.Quote(Name)} 2>&1").ConfigureAwait(false)).Output;
}
