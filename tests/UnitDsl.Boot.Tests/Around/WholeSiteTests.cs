using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Around;

/// <summary>A journal of the site's own, a target that stands for all of it, and a slice with what it may have: on one machine.</summary>
public sealed class WholeSiteTests
{
    private const string Ops = "/opt/demo/ops";

    private static string Source(string use) => $$"""
        [assembly: Site("demo")]
        [assembly: Journal(SystemMaxUse = "{{use}}", MaxRetentionSec = "1week", MaxFileSec = "1day", RateLimitBurst = "0", Storage = "persistent", Compress = "no", SyncIntervalSec = "1s")]
        [assembly: Slice<Budget>]

        [WholeSite, Name("demo"), Description("All of it")]
        public sealed record Demo() : Target;

        [Name("demo"), MemoryMax("64M"), TasksMax(50)]
        public sealed record Budget() : Slice;

        [ExecStart("/usr/local/bin/say")]
        [LogFormat(LogFormat.Json), SyslogIdentifier("{Unit}"), Tier(Tier.Auxiliary)]
        public sealed record Web() : Service;

        [ExecStart("/bin/bash", "-c", "echo from the system journal; exec sleep infinity"), LogNamespace(""), SyslogIdentifier("{Unit}"), Slice("system.slice")]
        public sealed record Out() : Service;

        [ExecStart("/bin/sleep infinity"), After<Web>, HealthCheck(RestartUnhealthy = true, Interval = "1s"), SyslogIdentifier("{Unit}")]
        public sealed record App() : Service;

        [ExecStart("/bin/true"), Type(ServiceType.Oneshot), WantedBy(""), SyslogIdentifier("{Unit}")]
        public sealed record Job() : Service;

        [Name("job"), OnCalendar("daily")]
        public sealed record JobTimer() : TimerUnit;
        """;

    private const string Say = """
        #!/bin/bash
        echo '{"time":"now","level":"warn","msg":"hello \"you\"","user":7}'
        echo plain words
        exec sleep infinity

        """;

    private const string All = "web.service out.service app.service app-health.timer job.timer demo.target";

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_site_has_a_journal_a_target_and_a_budget(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/usr/local/bin/say", Say, "755");
        await SlottedSite.PutAsync(machine, Source("20M"));
        (await machine.RunAsync($"{Ops} verify && {Ops} install --yes")).ShouldSucceed();
        await ShouldRunAsync(machine);

        // What the services say is in their own journal, and what systemd says of them in its own; ops reads both.
        (await machine.RunAsync("sleep 1.5; journalctl --namespace=demo -o cat")).ShouldPrint("hello \\\"you\\\"").And.ShouldPrint("max 20").And.ShouldNotPrint("from the system journal");
        (await machine.RunAsync("journalctl -o cat -u web")).ShouldNotPrint("hello").And.ShouldPrint("web.service");
        (await machine.RunAsync($"{Ops} logs web")).ShouldSucceed().And.ShouldPrint(": WARN hello \"you\" user=7").And.ShouldPrint("plain words").And.ShouldPrint("Started web.service");
        (await machine.RunAsync($"{Ops} logs")).ShouldSucceed().And.ShouldPrint("from the system journal").And.ShouldPrint("WARN hello");
        (await machine.RunAsync($"{Ops} logs web --json | grep hello")).ShouldSucceed().And.ShouldPrint("\\\"level\\\"");
        (await machine.RunAsync("journalctl -b -o cat _COMM=systemd-journal; journalctl --namespace=demo -o cat _COMM=systemd-journal")).ShouldNotPrint("journald@demo.conf:");

        // Other settings: the journal reads them, and nobody else is touched.
        string before = await InvocationsAsync(machine);
        await SlottedSite.PutAsync(machine, Source("30M"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();
        Assert.Equal(before, await InvocationsAsync(machine));
        (await machine.RunAsync("journalctl --namespace=demo -o cat")).ShouldPrint("max 30");

        // All of it stops and starts by one name, also at a boot.
        (await machine.RunAsync("systemctl stop demo.target")).ShouldSucceed();
        foreach (string unit in All.Split(' '))
            await machine.Unit(unit).ShouldBecomeAsync("inactive", within: 10.Seconds());
        (await machine.RunAsync("systemctl list-units --failed --no-legend --plain")).ShouldNotPrint("app-health");
        (await machine.RunAsync("systemctl start demo.target")).ShouldSucceed();
        await ShouldRunAsync(machine);
        await machine.RebootAsync();
        await ShouldRunAsync(machine);
        (await machine.RunAsync($"{Ops} stop && {Ops} start && {Ops} restart web")).ShouldSucceed();
        await ShouldRunAsync(machine);

        // In its slice is who did not say otherwise.
        foreach (string unit in new[] { "web", "app" })
            Assert.Equal("demo.slice", await machine.Unit(unit).PropertyAsync("Slice"));
        Assert.Equal("system.slice", await machine.Unit("out").PropertyAsync("Slice"));
        Assert.Equal((64 * 1024 * 1024).ToString(System.Globalization.CultureInfo.InvariantCulture), await machine.Unit("demo.slice").PropertyAsync("MemoryMax"));
        (await machine.RunAsync("systemd-run --wait --quiet --slice=demo.slice /bin/sh -c 'head -c 200M /dev/zero | tail'")).ShouldFail();
        (await machine.RunAsync("systemd-run --wait --quiet --slice=system.slice /bin/sh -c 'head -c 200M /dev/zero | tail'")).ShouldSucceed();

        (await machine.RunAsync($"{Ops} uninstall --yes")).ShouldSucceed();
        (await machine.RunAsync("ls /etc/systemd/journald@demo.conf")).ShouldFail();
    }

    private static async Task ShouldRunAsync(Machine machine)
    {
        foreach (string unit in All.Split(' '))
            await machine.Unit(unit).ShouldBecomeAsync("active", within: 10.Seconds());
    }

    private static async Task<string> InvocationsAsync(Machine machine) => (await machine.RunAsync("systemctl show -P InvocationID web out app")).Output;
}
