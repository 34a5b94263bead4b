using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Slots;

/// <summary>From one slot to the other on a real machine, behind a real nginx.</summary>
public sealed class SwitchTests
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task No_request_is_lost_while_the_front_moves()
    {
        await using var machine = await SlottedSite.BootAsync();
        await AskOnAndOnAsync(machine);

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed().And.ShouldPrint("shop@green.service is live");
        await ShouldBeLiveAsync(machine, "green", "blue");
        (await machine.RunAsync("/opt/demo/ops switch shop blue", patience)).ShouldSucceed();
        await ShouldBeLiveAsync(machine, "blue", "green");
        (await machine.RunAsync("/opt/demo/ops switch shop@green", patience)).ShouldSucceed();
        await ShouldBeLiveAsync(machine, "green", "blue");

        await ShouldHaveLostNothingAsync(machine);
    }

    [Fact]
    public async Task A_slot_that_never_gets_healthy_changes_nothing()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.WriteAsync("/srv/shop/green.conf", SlottedSite.Backend("green", 3002, "500"));
        await AskOnAndOnAsync(machine);
        var before = await machine.Unit("shop@blue").PropertyAsync("InvocationID");

        var run = await machine.RunAsync("/opt/demo/ops switch", patience);

        run.ShouldExitWith(8).And.ShouldComplain("shop@green.service is not healthy: status 500");
        await ShouldBeLiveAsync(machine, "blue", "green");
        Assert.Equal(before, await machine.Unit("shop@blue").PropertyAsync("InvocationID"));
        await ShouldHaveLostNothingAsync(machine);
    }

    [Fact]
    public async Task A_front_that_would_not_take_its_configuration_is_not_touched()
    {
        await using var machine = await SlottedSite.BootAsync();
        await machine.WriteAsync("/usr/local/lib/unitdsl/demo/fronts/shop@green.conf", "upstream shop { nonsense; }\n");
        await AskOnAndOnAsync(machine);

        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldExitWith(8).And.ShouldComplain("nginx would not take its configuration");

        await ShouldBeLiveAsync(machine, "blue", "green");
        await ShouldHaveLostNothingAsync(machine);
    }

    [Fact]
    public async Task Killed_at_any_step_one_slot_is_wholly_live_after_the_next_call()
    {
        await using var machine = await SlottedSite.BootAsync();
        await AskOnAndOnAsync(machine);
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
            await ShouldBeLiveAsync(machine, live, live == "blue" ? "green" : "blue");
        }

        Assert.InRange(killed, 18, 80);
        await ShouldHaveLostNothingAsync(machine);
    }

    [Fact]
    public async Task After_a_reboot_the_slot_that_was_live_is_live()
    {
        await using var machine = await SlottedSite.BootAsync();
        (await machine.RunAsync("/opt/demo/ops switch", patience)).ShouldSucceed();

        await machine.RebootAsync();

        await ShouldBeLiveAsync(machine, "green", "blue");
        await machine.Unit("report").ShouldBecomeAsync("active", within: TimeSpan.FromSeconds(10));
        (await machine.RunAsync("/opt/demo/ops health")).ShouldSucceed().And.ShouldNotPrint("shop@blue");
    }

    [Fact]
    public async Task A_changed_unit_is_installed_by_a_switch()
    {
        await using var machine = await SlottedSite.BootAsync();
        await AskOnAndOnAsync(machine);
        await SlottedSite.PutAsync(machine, SlottedSite.Source("""Environment("VERSION", "2")"""));

        (await machine.RunAsync("/opt/demo/ops install --yes", patience)).ShouldSucceed();

        await ShouldBeLiveAsync(machine, "green", "blue");
        (await machine.RunAsync("systemctl show -p Environment shop@green")).ShouldPrint("VERSION=2");
        await ShouldHaveLostNothingAsync(machine);
    }

    [Fact]
    public async Task An_install_that_fails_leaves_the_old_slot_alone()
    {
        await using var machine = await SlottedSite.BootAsync();
        await AskOnAndOnAsync(machine);
        await machine.WriteAsync("/srv/shop/green.conf", SlottedSite.Backend("green", 3002, "500"));
        var before = await machine.Unit("shop@blue").PropertyAsync("InvocationID");
        await SlottedSite.PutAsync(machine, SlottedSite.Source("""Environment("VERSION", "2")"""));

        (await machine.RunAsync("/opt/demo/ops install --yes", patience)).ShouldExitWith(8);

        await ShouldBeLiveAsync(machine, "blue", "green");
        Assert.Equal(before, await machine.Unit("shop@blue").PropertyAsync("InvocationID"));
        (await machine.RunAsync("grep VERSION /etc/systemd/system/shop@.service")).ShouldFail();
        await ShouldHaveLostNothingAsync(machine);
    }

    private static async Task AskOnAndOnAsync(Machine machine) =>
        (await machine.RunAsync("rm -f /tmp/enough /tmp/lost /tmp/asked.*; for i in 1 2; do systemd-run --quiet --unit=load$i /usr/local/bin/load $i; done; sleep 0.5")).ShouldSucceed();

    private static async Task ShouldHaveLostNothingAsync(Machine machine)
    {
        (await machine.RunAsync("touch /tmp/enough; sleep 0.5; cat /tmp/lost 2>/dev/null; test ! -s /tmp/lost")).ShouldSucceed();
        var asked = int.Parse((await machine.RunAsync("cat /tmp/asked.* | wc -l")).Output, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(asked, 50, int.MaxValue);
    }

    // One slot runs, answers through the front, and starts at boot; the other does neither; and nothing is left half done.
    private static async Task ShouldBeLiveAsync(Machine machine, string live, string idle)
    {
        await machine.Unit("shop@" + live).ShouldBecomeAsync("active", within: TimeSpan.FromSeconds(5));
        (await machine.RunAsync($"""
            systemctl is-active shop@{idle}.service
            systemctl is-enabled shop@{live}.service shop@{idle}.service
            readlink /etc/nginx/conf.d/unitdsl-shop.conf
            ls -A /var/lib/unitdsl/demo/switching 2>/dev/null
            curl -s http://127.0.0.1/
            """)).ShouldPrint($"inactive\nenabled\ndisabled\n/usr/local/lib/unitdsl/demo/fronts/shop@{live}.conf\n{live}\n");
    }
}
