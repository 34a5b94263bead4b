using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>
/// Killed before and after each change of state: the next call finds what it left, and the site ends wholly old or wholly new.
/// Each machine takes every second point; both releases together take all. Each is a class of its own, because those run side by side.
/// </summary>
public abstract class KilledTests(Debian debian, string command, int first)
{
    [Fact]
    public async Task Killed_at_any_point_the_site_ends_wholly_old_or_wholly_new()
    {
        var (one, other) = (new Deployment("one", Old), new Deployment("other", Fresh));
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
            await machine.ShouldBeWholeAsync($"point {point}, {fault}, then {wanted} of {next.Tree}", All);
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
        }
    }
}

public sealed class KilledInstallOnBookwormTests() : KilledTests(Debian.Bookworm, "install", 1);

public sealed class KilledInstallOnTrixieTests() : KilledTests(Debian.Trixie, "install", 2);

public sealed class KilledRollingOnBookwormTests() : KilledTests(Debian.Bookworm, "rolling", 2);

public sealed class KilledRollingOnTrixieTests() : KilledTests(Debian.Trixie, "rolling", 1);
