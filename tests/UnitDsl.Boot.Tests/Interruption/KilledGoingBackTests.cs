using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>Killed while it goes back.</summary>
public sealed class KilledGoingBackTests
{
    /// <summary>Going back may be interrupted, too.</summary>
    [Fact]
    public async Task Going_back_can_be_killed_as_well()
    {
        var one = new Deployment("one", Old);
        var sick = new Deployment("sick", Old[0], Old[1] with { Text = "sick" }, new Server("extra", 3003, "extra-1"));
        await using var machine = await Operating.BootAsync(Debian.Bookworm, one, sick);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, sick, "install", 8);
        await machine.ShouldBeWholeAsync("after going back", All);
        // The last point is after its end, when there is nothing left to find.
        for (int point = points - 1; point > points - 30; point -= 4)
        {
            string fault = await InterruptAsync(machine, sick, "install", point, "KILL");
            (await machine.OpsAsync(one, "plan")).ShouldExitWith(11).And.ShouldComplain("was interrupted half-way");
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
            await machine.ShouldBeWholeAsync($"killed going back at point {point}, {fault}", All);
        }
    }
}
