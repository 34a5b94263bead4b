using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>Killed at a moment that the script did not choose.</summary>
public sealed class KilledFromOutsideTests
{
    /// <summary>From outside, at any moment: children of the killed call go on for a while, and jobs in systemd, too.</summary>
    [Fact]
    public async Task Killed_from_outside_at_any_moment()
    {
        var (one, other) = (new Deployment("one", Old), new Deployment("other", Fresh));
        await using var machine = await Operating.BootAsync(Debian.Trixie, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        for (int time = 1; time <= 12; time++)
        {
            await machine.RunAsync($"{other.Ops} install >/dev/null 2>&1 & sleep {time * 0.13:0.00}; kill -KILL $!; wait");
            (await machine.OpsAsync(time % 2 == 0 ? one : other, "install")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"killed after {time * 130} ms", All);
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
        }
    }
}
