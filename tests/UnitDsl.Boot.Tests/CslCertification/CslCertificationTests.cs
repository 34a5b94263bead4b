using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.CslCertification;

/// <summary>The sample, installed by its own script on one machine that all of these look at.</summary>
public sealed class CslCertificationTests(CslCertificationTests.Installed installed) : IClassFixture<CslCertificationTests.Installed>
{
    [Fact]
    public async Task All_roles_run()
    {
        var machine = await installed.OnAsync();
        foreach (string container in CslMachine.Containers)
            await machine.Unit(container).ShouldBecomeAsync("active", 10.Seconds());
        await machine.Unit("queue.target").ShouldBecomeAsync("active", 5.Seconds());
    }

    [Fact]
    public async Task The_ports_of_the_document_lead_inside()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync("curl -fs http://127.0.0.1:8080/health/index.php")).ShouldSucceed().And.ShouldPrint("healthy");
        (await machine.RunAsync("curl -fs http://127.0.0.1:8085/")).ShouldSucceed().And.ShouldPrint("reverb");
        (await machine.RunAsync($"{CslMachine.Ops} ports")).ShouldSucceed().And.ShouldPrint("8080").And.ShouldPrint("8085");
    }

    [Theory]
    [InlineData("queue@1")]
    [InlineData("queue@2")]
    [InlineData("reverb")]
    [InlineData("scheduler")]
    [InlineData("nightwatch")]
    public async Task Each_role_hangs_on_the_app_and_started_after_it_was_healthy(string container)
    {
        var machine = await installed.OnAsync();
        var unit = machine.Unit(container);
        Assert.Contains("app.service", (await unit.PropertyAsync("Wants")).Split(' '));
        Assert.Contains("app.service", (await unit.PropertyAsync("After")).Split(' '));
        Assert.Contains("the app was healthy", await machine.JournalAsync(container + ".service"), StringComparison.Ordinal);
        Assert.DoesNotContain("NOT healthy", await machine.JournalAsync(container + ".service"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("app", "10s", "5s", 5)]
    [InlineData("queue@1", "10s", "5s", 3)]
    [InlineData("queue@2", "10s", "5s", 3)]
    [InlineData("reverb", "10s", "5s", 3)]
    [InlineData("scheduler", "30s", "5s", 3)]
    [InlineData("nightwatch", "30s", "5s", 3)]
    public async Task Health_is_asked_as_in_the_table_of_the_document(string container, string interval, string timeout, int retries)
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync($"podman inspect --format '{{{{.Config.Healthcheck.Interval}}}} {{{{.Config.Healthcheck.Timeout}}}} {{{{.Config.Healthcheck.Retries}}}}' {CslMachine.NameOf(container)}"))
            .ShouldSucceed().And.ShouldPrint($"{interval} {timeout} {retries}");
        (await machine.RunAsync($"podman healthcheck run {CslMachine.NameOf(container)}")).ShouldSucceed();
    }

    [Fact]
    public async Task A_secret_is_seen_by_who_needs_it_and_by_nobody_else()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync("podman exec csl-nightwatch sh -c 'printf %s \"$NIGHTWATCH_TOKEN|$DB_PASSWORD\"'")).ShouldPrint($"{CslMachine.SecretValues[2]}|{CslMachine.SecretValues[0]}");
        (await machine.RunAsync("podman exec csl-queue-1 sh -c 'echo \"[$NIGHTWATCH_TOKEN$REVERB_APP_SECRET]\"'")).ShouldPrint("[]");
        foreach (string value in CslMachine.SecretValues)
        {
            await machine.WriteAsync("/root/value", value, "600");
            (await machine.RunAsync("grep -rlF -f /root/value /opt/csl /etc/containers /etc/systemd /run/systemd/generator /var/lib/unitdsl")).ShouldExitWith(1);
            (await machine.RunAsync("podman inspect $(podman ps -q) | grep -F -f /root/value")).ShouldExitWith(1);
            (await machine.RunAsync("systemctl show '*.service' | grep -F -f /root/value; journalctl -b | grep -F -f /root/value")).ShouldExitWith(1);
        }
    }

    [Fact]
    public async Task What_is_killed_comes_back_and_takes_nobody_along()
    {
        var machine = await installed.OnAsync();
        var others = await machine.InvocationsOfAsync("queue@1.service", "reverb.service", "scheduler.service", "nightwatch.service");

        (await machine.RunAsync("podman kill --signal KILL csl-queue-2")).ShouldSucceed();
        await machine.Unit("queue@2").ShouldHaveAsync("NRestarts", "1", 20.Seconds());
        await machine.Unit("queue@2").ShouldBecomeAsync("active", 20.Seconds());

        (await machine.RunAsync("podman kill --signal KILL csl-app")).ShouldSucceed();
        await machine.Unit("app").ShouldHaveAsync("NRestarts", "1", 20.Seconds());
        await machine.Unit("app").ShouldBecomeAsync("active", 30.Seconds());
        Assert.Equal(others, await machine.InvocationsOfAsync("queue@1.service", "reverb.service", "scheduler.service", "nightwatch.service"));
    }

    [Fact]
    public async Task A_worker_may_finish_its_job_and_has_an_hour_for_it()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync("podman inspect --format '{{.Config.StopTimeout}}' csl-queue-1")).ShouldPrint("3600");
        Assert.Equal("1h 15s", await machine.Unit("queue@1").PropertyAsync("TimeoutStopUSec"));

        (await machine.RunAsync("systemctl restart queue@1")).ShouldSucceed();
        Assert.Contains("finished the job", await machine.JournalAsync("queue@1.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_are_regularized_by_a_timer()
    {
        var machine = await installed.OnAsync();
        await machine.Unit("order-regularizer.timer").ShouldBecomeAsync("active", 5.Seconds());
        (await machine.RunAsync("systemctl start order-regularizer")).ShouldSucceed();
        Assert.Contains("regularized", await machine.JournalAsync("order-regularizer.service"), StringComparison.Ordinal);
        (await machine.RunAsync("podman ps -a --format '{{.Names}}'")).ShouldNotPrint("order-regularizer");
    }

    [Fact]
    public async Task The_script_tells_how_all_of_them_are()
    {
        var machine = await installed.OnAsync();
        (await machine.RunAsync($"{CslMachine.Ops} health --quick")).ShouldSucceed();
        var status = (await machine.RunAsync($"{CslMachine.Ops} status --no-color")).ShouldSucceed();
        foreach (string container in CslMachine.Containers)
            status.ShouldPrint(container + ".service");
        (await machine.RunAsync($"{CslMachine.Ops} logs app --no-color")).ShouldSucceed().And.ShouldPrint("role app");
    }

    public sealed class Installed : IAsyncDisposable
    {
        // The application takes its time, so that who does not wait comes too early.
        private readonly Lazy<Task<Machine>> machine = new(static () => CslMachine.InstalledAsync("STAND_IN_DELAY=4\n"));

        public Task<Machine> OnAsync() => machine.Value;

        public async ValueTask DisposeAsync()
        {
            if (machine is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await machine.Value).DisposeAsync();
        }
    }
}
