using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>The first call of all has nothing to go back to.</summary>
public sealed class FirstInstallTests
{
    [Fact]
    public async Task A_first_install_that_is_killed_leaves_nothing_behind()
    {
        var one = new Deployment("one", Old);
        await using var machine = await Operating.BootAsync(Debian.Trixie, one);
        int points = await CountAsync(machine, one, "install");
        for (int point = 2; point <= points; point += 5)
        {
            (await machine.OpsAsync(one, "uninstall --yes")).ShouldSucceed();
            string fault = await InterruptAsync(machine, one, "install", point, "KILL");
            (await machine.OpsAsync(one, "uninstall --yes")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"point {point}, {fault}", All);
        }
    }
}
