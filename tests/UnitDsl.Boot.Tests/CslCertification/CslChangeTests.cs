using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.CslCertification;

/// <summary>What happens to the sample when it is changed, goes wrong or goes off, each on a machine of its own.</summary>
public sealed class CslChangeTests
{
    [Fact]
    public async Task An_app_that_never_gets_healthy_is_taken_back_and_named()
    {
        await using var machine = await CslMachine.BootAsync("STAND_IN_BROKEN=yes\n");

        // Three minutes are right for a server, and long for a test.
        await machine.WriteAsync("/etc/systemd/system/app.service.d/test.conf", "[Service]\nTimeoutStartSec=8\nRestart=no\n");
        var install = (await machine.RunAsync($"{CslMachine.Ops} install", 2.Minutes())).ShouldExitWith(8);

        install.ShouldComplain("app.service");
        (await machine.RunAsync("podman ps -q")).ShouldSucceed();
        foreach (string container in CslMachine.Containers)
            Assert.NotEqual("active", await machine.Unit(container).StateAsync());
        (await machine.RunAsync("ls /etc/containers/systemd/*.container")).ShouldFail();
    }

    [Fact]
    public async Task All_are_back_after_a_reboot()
    {
        await using var machine = await CslMachine.InstalledAsync();

        await machine.RebootAsync(2.Minutes());

        foreach (string container in CslMachine.Containers)
            await machine.Unit(container).ShouldBecomeAsync("active", 60.Seconds());
        (await machine.RunAsync("curl -fs http://127.0.0.1:8080/health/index.php")).ShouldSucceed().And.ShouldPrint("healthy");
        Assert.DoesNotContain("NOT healthy", await machine.JournalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_more_workers_leave_the_first_two_alone()
    {
        await using var machine = await CslMachine.InstalledAsync();
        var before = await machine.InvocationsOfAsync("app.service", "queue@1.service", "queue@2.service", "scheduler.service");

        // One number in the sources.
        var sources = SampleSources.Of("CslCertification").Select(static source => source with { Text = source.Text.Replace("Instances(2)", "Instances(4)", StringComparison.Ordinal) });
        await machine.PutAsync(CompiledTree.Of(sources, "CslCertification"), "/opt/more");
        (await machine.RunAsync("/opt/more/ops install", 2.Minutes())).ShouldSucceed();

        foreach (string container in (string[])["queue@3", "queue@4"])
        {
            await machine.Unit(container).ShouldBecomeAsync("active", 10.Seconds());
            (await machine.RunAsync($"podman healthcheck run {CslMachine.NameOf(container)}")).ShouldSucceed();
        }

        Assert.Equal(before, await machine.InvocationsOfAsync("app.service", "queue@1.service", "queue@2.service", "scheduler.service"));
    }
}
