using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Looking;

/// <summary>The companions of watched services, as they are emitted, under their own sandbox.</summary>
public sealed class WatchTests
{
    private const string Source = """
        [assembly: Site("demo")]

        [ExecStart("/opt/web 3000 app"), Port(3000, Bind = "127.0.0.1"), User("games"), TimeoutStopSec(3), SyslogIdentifier("{Unit}")]
        [HealthCheck(Http = "http://127.0.0.1:3000/", Interval = "300ms", Timeout = "1s", Retries = 2, StartPeriod = "1s", RestartUnhealthy = true)]
        public sealed record App() : Service;

        [ExecStart("/bin/sleep infinity"), DynamicUser, SyslogIdentifier("{Unit}")]
        [HealthCheck(Command = "test -e /opt/fine && test \"$(id -un)\" = nobody", Interval = "300ms", Retries = 2, RestartUnhealthy = true)]
        public sealed record Job() : Service;

        [ExecStart("/bin/sleep infinity"), User("games"), SyslogIdentifier("{Unit}")]
        [HealthCheck(Command = "test -e /opt/fine && test \"$(id -un)\" = games", Interval = "300ms", Retries = 2, RestartUnhealthy = true)]
        public sealed record Named() : Service;
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task What_turns_bad_is_restarted_and_what_was_stopped_is_not(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Full);
        await machine.WriteAsync("/opt/web", await File.ReadAllTextAsync(Deployment.Script("web")), "755");
        await SlottedSite.PutAsync(machine, Source);

        // Commands ask as the service's user, or as nobody, from outside as well.
        (await machine.RunAsync("touch /opt/fine; /opt/demo/ops install --yes && /opt/demo/ops health")).ShouldSucceed();
        foreach (var unit in (string[])["app", "job", "named"])
            await machine.Unit(unit + "-health.timer").ShouldBecomeAsync("active", 2.Seconds());

        // While all is well, nothing happens.
        var before = await InvocationsAsync(machine);
        await Task.Delay(3.Seconds());
        Assert.Equal(before, await InvocationsAsync(machine));

        (await machine.RunAsync("kill -STOP $(systemctl show -p MainPID --value app); rm /opt/fine")).ShouldSucceed();
        (await machine.RunAsync($"for i in {{1..100}}; do again=$(systemctl show --value -p InvocationID app job named); sleep 0.2; {Others(before)}; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("touch /opt/fine; sleep 1; /opt/demo/ops health")).ShouldSucceed();
        foreach (var unit in (string[])["app", "job", "named"])
            Assert.Contains("is not healthy", await machine.JournalAsync(unit + "-health.service"), StringComparison.Ordinal);

        // Stopped in the middle of a check that is about to fail.
        (await machine.RunAsync("rm /opt/fine; kill -STOP $(systemctl show -p MainPID --value app); sleep 0.5; systemctl stop app job named; sleep 4")).ShouldSucceed();
        (await machine.RunAsync("systemctl start app-health job-health named-health; sleep 1; systemctl is-active {app,job,named}.service {app,job,named}-health.timer"))
            .ShouldFail().And.ShouldPrint(string.Concat(Enumerable.Repeat("inactive\n", 6)));
        (await machine.RunAsync("systemctl list-units --failed --no-legend")).ShouldSucceed().And.ShouldNotPrint("demo").And.ShouldNotPrint("health");
    }

    private static async Task<string[]> InvocationsAsync(Machine machine) =>
        (await machine.RunAsync("systemctl show --value -p InvocationID app job named")).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Others(string[] before) => $"grep -qE '{string.Join('|', before)}' <<<\"$again\" || exit 0";
}
