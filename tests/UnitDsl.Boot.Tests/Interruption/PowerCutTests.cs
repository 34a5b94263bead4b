using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>Every process gone at once, systemd as well.</summary>
public sealed class PowerCutTests
{
    [Fact]
    public async Task A_power_cut_is_survived()
    {
        var (one, other) = (new Deployment("one", Old), new Deployment("other", Fresh));
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
            await machine.ShouldBeWholeAsync($"power cut at point {point}, {fault}", All);
        }
    }
}
