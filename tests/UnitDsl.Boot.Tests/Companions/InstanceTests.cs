using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Companions;

/// <summary>Instances of a template on a machine: scaled, asked, stopped and started, one and all.</summary>
public sealed class InstanceTests
{
    private static string Source(string instances) => $$"""
        [assembly: Site("demo")]

        [Instances({{instances}}), ExecStart("/bin/sleep infinity"), HealthCheck(Command = "test {Instance} != 0"), SyslogIdentifier("{Unit}-{Instance}")]
        public sealed record Queue() : Service;

        [DependsOn<Queue>, ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}")]
        public sealed record Web() : Service;

        [Instances("a", "b"), Every(1), Type(ServiceType.Oneshot), ExecStart("/usr/bin/touch /var/log/run.{Instance}"), SyslogIdentifier("{Unit}")]
        public sealed record Job() : Service;
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Scaling_restarts_nothing(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await SlottedSite.PutAsync(machine, Source("2"));
        (await machine.RunAsync("/opt/demo/ops install --yes && /opt/demo/ops status")).ShouldSucceed().And.ShouldPrint("queue@1.service").And.ShouldPrint("queue@2.service").And.ShouldPrint("job@b.timer");
        (await machine.RunAsync("systemctl is-enabled queue@1 queue@2 queue.target job@a.timer && systemctl is-active queue@1 queue@2 queue.target web job@a.timer job@b.timer && sleep 2.5 && ls /var/log/run.a /var/log/run.b")).ShouldSucceed();

        var before = await machine.InvocationsOfAsync("queue@1.service", "queue@2.service", "web.service");
        await SlottedSite.PutAsync(machine, Source("3"));
        (await machine.RunAsync("/opt/demo/ops install --yes && systemctl is-active queue@3 && systemctl is-enabled queue@3")).ShouldSucceed();
        Assert.Equal(before, await machine.InvocationsOfAsync("queue@1.service", "queue@2.service", "web.service"));

        // One of them, all of them, and what stands for all of them.
        (await machine.RunAsync("/opt/demo/ops restart queue@3")).ShouldSucceed();
        Assert.Equal(before, await machine.InvocationsOfAsync("queue@1.service", "queue@2.service", "web.service"));
        (await machine.RunAsync("/opt/demo/ops stop queue; systemctl is-active queue@{1,2,3}.service web.service")).ShouldPrint("inactive\ninactive\ninactive\nactive");
        (await machine.RunAsync("/opt/demo/ops start queue && systemctl is-active queue@{1,2,3}.service && /opt/demo/ops health queue")).ShouldSucceed();
        (await machine.RunAsync("systemctl stop queue.target; systemctl is-active queue@1")).ShouldFail();
        (await machine.RunAsync("systemctl start queue.target && systemctl is-active queue@{1,2,3}.service")).ShouldSucceed();

        before = await machine.InvocationsOfAsync("queue@1.service", "web.service");
        await SlottedSite.PutAsync(machine, Source("1"));
        (await machine.RunAsync("/opt/demo/ops install --yes; systemctl is-active queue@{1,2,3}.service; systemctl is-enabled queue@3")).ShouldFail().And.ShouldPrint("active\ninactive\ninactive");
        Assert.Equal(before, await machine.InvocationsOfAsync("queue@1.service", "web.service"));

        await machine.RebootAsync();
        (await machine.RunAsync("/opt/demo/ops health && systemctl is-active queue@1 web && systemctl show --value -p ActiveEnterTimestampMonotonic queue@1 web")).ShouldSucceed();
    }
}
