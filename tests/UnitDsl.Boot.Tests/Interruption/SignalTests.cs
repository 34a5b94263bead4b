using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.Interruption.Interrupting;

namespace UnitDsl.Boot.Tests.Interruption;

/// <summary>A signal that can be heard is an order.</summary>
public sealed class SignalTests
{
    [Fact]
    public async Task A_signal_means_going_back_at_once()
    {
        var (one, other) = (new Deployment("one", Old), new Deployment("other", Fresh));
        await using var machine = await Operating.BootAsync(Debian.Bookworm, one, other);
        (await machine.OpsAsync(one, "install")).ShouldSucceed();
        int points = await CountAsync(machine, other, "install");
        for (int point = 3; point <= points; point += 6)
        {
            (await machine.OpsAsync(one, "install")).ShouldSucceed();
            string generation = await machine.GenerationAsync();
            string fault = await InterruptAsync(machine, other, "install", point, point % 4 == 1 ? "INT" : "TERM");
            await machine.ShouldBeWholeAsync($"signal at point {point}, {fault}", All);
            if (!fault.Contains("commit", StringComparison.Ordinal) && !fault.Contains("finish", StringComparison.Ordinal) && !fault.Contains("remove gen", StringComparison.Ordinal))
                Assert.Equal(generation, await machine.GenerationAsync());
        }
    }
}
