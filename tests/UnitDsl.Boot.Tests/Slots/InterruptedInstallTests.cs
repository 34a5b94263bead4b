using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>An installation of a unit in slots that is killed half-way.</summary>
public sealed class InterruptedInstallTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    // Each release takes every second point.
    [Theory]
    [InlineData(Debian.Bookworm, 1)]
    [InlineData(Debian.Trixie, 2)]
    public async Task Killed_at_any_step_one_slot_is_wholly_live_after_the_next_call(Debian debian, int first)
    {
        await using var machine = await SlottedSite.BootAsync(debian);
        await machine.AskOnAndOnAsync();
        var step = first;
        for (; step <= 80; step += 2)
        {
            var before = (await machine.RunAsync("cut -d. -f1 /proc/uptime")).ShouldSucceed().Output.Trim();
            await SlottedSite.PutAsync(machine, SlottedSite.Source($"Environment(\"VERSION\", \"{step}\")"));
            var run = await machine.RunAsync($"/usr/local/bin/killed {step} install --yes", patience);
            if (run.ExitCode == 0)
                break;

            Assert.Equal(137, run.ExitCode);
            (await machine.RunAsync("curl -sf http://127.0.0.1/")).ShouldSucceed();
            var next = await machine.RunAsync("/opt/demo/ops install --yes", patience);
            Assert.True(next.ExitCode == 0, $"killed at {step}:\n{next.Output}{next.Error}");
            var live = (await machine.RunAsync("curl -sf http://127.0.0.1/")).ShouldSucceed().Output.Trim();
            await machine.ShouldBeLiveAsync(live, live == "blue" ? "green" : "blue");
            (await machine.RunAsync($"systemctl show -p Environment shop@{live}")).ShouldPrint($"VERSION={step}");
            (await machine.RunAsync($"(($(systemctl show --value -p ExecMainStartTimestampMonotonic shop@{live}) >= {before} * 1000000))")).ShouldSucceed();
        }

        Assert.InRange(step, 15, 79);
        await machine.ShouldHaveLostNothingAsync();
    }
}
