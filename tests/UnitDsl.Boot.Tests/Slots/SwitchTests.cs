namespace UnitDsl.Boot.Tests.Slots;

/// <summary>From one slot to the other on a real machine, behind a real nginx.</summary>
public sealed class SwitchTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task No_request_is_lost_while_the_front_moves()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.AskOnAndOnAsync();

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed().And.ShouldPrint("shop@green.service is live");
        await machine.ShouldBeLiveAsync("green", "blue");
        (await machine.RunAsync("/opt/demo/ops switch shop blue", patience)).ShouldSucceed();
        await machine.ShouldBeLiveAsync("blue", "green");
        (await machine.RunAsync("/opt/demo/ops switch shop@green", patience)).ShouldSucceed();
        await machine.ShouldBeLiveAsync("green", "blue");

        await machine.ShouldHaveLostNothingAsync();
    }

    [Fact]
    public async Task A_slot_that_never_gets_healthy_changes_nothing()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.WriteAsync("/srv/shop/green.conf", SlottedSite.Backend("green", 3002, "500"));
        await machine.AskOnAndOnAsync();
        var before = await machine.Unit("shop@blue").PropertyAsync("InvocationID");

        var run = await machine.RunAsync("/opt/demo/ops switch", patience);

        run.ShouldExitWith(8).And.ShouldComplain("shop@green.service is not healthy: status 500");
        await machine.ShouldBeLiveAsync("blue", "green");
        Assert.Equal(before, await machine.Unit("shop@blue").PropertyAsync("InvocationID"));
        await machine.ShouldHaveLostNothingAsync();
    }

    [Fact]
    public async Task A_front_that_would_not_take_its_configuration_is_not_touched()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.WriteAsync("/usr/local/lib/unitdsl/demo/fronts/shop@green.conf", "upstream shop { nonsense; }\n");
        await machine.AskOnAndOnAsync();

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldExitWith(8).And.ShouldComplain("nginx would not take its configuration");

        await machine.ShouldBeLiveAsync("blue", "green");
        await machine.ShouldHaveLostNothingAsync();
    }

    [Fact]
    public async Task Killed_at_any_step_one_slot_is_wholly_live_after_the_next_call()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.AskOnAndOnAsync();
        var killed = 0;
        for (var step = 1; step <= 40; step++)
        {
            var before = await machine.RunAsync($"/usr/local/bin/killed {step} switch", patience);
            var after = before.ExitCode == 0 ? before : await machine.RunAsync($"/opt/demo/ops start && /usr/local/bin/killed -{step} switch", patience);
            if (before.ExitCode == 0)
                break;

            killed += 2;
            Assert.Equal(137, after.ExitCode);
            (await machine.RunAsync("/opt/demo/ops start", patience)).ShouldSucceed();
            var live = (await machine.RunAsync("curl -sf http://127.0.0.1/")).ShouldSucceed().Output.Trim();
            await machine.ShouldBeLiveAsync(live, live == "blue" ? "green" : "blue");
        }

        Assert.InRange(killed, 18, 80);
        await machine.ShouldHaveLostNothingAsync();
    }

    [Fact]
    public async Task After_a_reboot_the_slot_that_was_live_is_live()
    {
        await using var machine = await SlottedSite.BootAsync();
        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed();

        await machine.RebootAsync();

        await machine.ShouldBeLiveAsync("green", "blue");
        await machine.Unit("report").ShouldBecomeAsync("active", within: TimeSpan.FromSeconds(10));
        (await machine.RunAsync("/opt/demo/ops health")).ShouldSucceed().And.ShouldNotPrint("shop@blue");
    }

    [Fact]
    public async Task A_changed_unit_is_installed_by_a_switch()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.AskOnAndOnAsync();
        await SlottedSite.PutAsync(machine, SlottedSite.Source("""Environment("VERSION", "2")"""));

        (await machine.RunAsync("/opt/demo/ops install --yes", patience)).ShouldSucceed();

        await machine.ShouldBeLiveAsync("green", "blue");
        (await machine.RunAsync("systemctl show -p Environment shop@green")).ShouldPrint("VERSION=2");
        await machine.ShouldHaveLostNothingAsync();
    }

    [Fact]
    public async Task An_install_that_fails_leaves_the_old_slot_alone()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.AskOnAndOnAsync();
        await machine.WriteAsync("/srv/shop/green.conf", SlottedSite.Backend("green", 3002, "500"));
        var before = await machine.Unit("shop@blue").PropertyAsync("InvocationID");
        await SlottedSite.PutAsync(machine, SlottedSite.Source("""Environment("VERSION", "2")"""));

        (await machine.RunAsync("/opt/demo/ops install --yes", patience)).ShouldExitWith(8);

        await machine.ShouldBeLiveAsync("blue", "green");
        Assert.Equal(before, await machine.Unit("shop@blue").PropertyAsync("InvocationID"));
        (await machine.RunAsync("grep VERSION /etc/systemd/system/shop@.service")).ShouldFail();
        await machine.ShouldHaveLostNothingAsync();
    }
}
