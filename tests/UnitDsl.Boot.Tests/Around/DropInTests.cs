using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Around;

/// <summary>Lines that a site puts into units that it does not ship, on their way to a running machine and back.</summary>
public sealed class DropInTests
{
    private const string Ops = "/opt/demo/ops";

    // What a package would have brought.
    private const string Foreign = """
        [Unit]
        Description=Somebody else's
        [Service]
        Environment=GREETING=theirs LEFT=theirs
        ExecStartPre=/bin/true
        ExecStart=/bin/sleep infinity
        [Install]
        WantedBy=multi-user.target

        """;

    private static string Source(string attributes) => $$"""
        [assembly: Site("demo")]
        {{(attributes.Length == 0 ? "" : $"[{attributes}] public sealed record Tuning() : DropIn(\"foreign.service\");")}}
        [ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}")]
        public sealed record Shop() : Service;
        """;

    private static async Task<string> PropertyAsync(Machine machine, string name) => await machine.Unit("foreign").PropertyAsync(name);

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task They_reach_the_unit_restart_it_only_when_they_have_to_and_go_with_the_site(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);

        // Without the unit they are written, and the operator is told.
        await SlottedSite.PutAsync(machine, Source("TasksMax(77)"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed().And.ShouldComplain("foreign.service, into which the site puts lines, is not installed here");
        (await machine.RunAsync($"{Ops} uninstall --yes && ! test -e /etc/systemd/system/foreign.service.d")).ShouldSucceed();

        await machine.WriteAsync("/usr/lib/systemd/system/foreign.service", Foreign);
        (await machine.RunAsync("systemctl daemon-reload && systemctl enable --now foreign")).ShouldSucceed();
        string invocation = await PropertyAsync(machine, "InvocationID");

        // For these a daemon-reload is enough.
        await SlottedSite.PutAsync(machine, Source("Description(\"Ours now\"), Restart(Restart.OnFailure)"));
        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed().And.ShouldPrint("* foreign.service: read anew");
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();
        Assert.Equal("Ours now", await PropertyAsync(machine, "Description"));
        Assert.Equal(invocation, await PropertyAsync(machine, "InvocationID"));

        // For these it is not; what the list said is taken back.
        await SlottedSite.PutAsync(machine, Source("Environment(\"\"), Environment(\"GREETING\", \"ours\"), ExecStart(\"\"), ExecStart(\"/bin/sleep 100000\"), ExecStartPre(\"/bin/echo added\")"));
        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed().And.ShouldPrint("* foreign.service: restart");
        (await machine.RunAsync($"{Ops} verify && {Ops} install --yes")).ShouldSucceed().And.ShouldPrint("restart: foreign.service, which is not of this site");
        Assert.NotEqual(invocation, await PropertyAsync(machine, "InvocationID"));
        Assert.Equal("Somebody else's", await PropertyAsync(machine, "Description"));
        (await machine.RunAsync("tr '\\0' ' ' </proc/$(systemctl show -P MainPID foreign)/cmdline; tr '\\0' '\\n' </proc/$(systemctl show -P MainPID foreign)/environ | grep -E 'GREETING|LEFT'")).ShouldPrint("/bin/sleep 100000 GREETING=ours").And.ShouldNotPrint("LEFT");
        Assert.Equal(2, (await PropertyAsync(machine, "ExecStartPre")).Split("path=").Length - 1);
        invocation = await PropertyAsync(machine, "InvocationID");

        // Two commands are none that systemd would start: told before anything is changed.
        await SlottedSite.PutAsync(machine, Source("ExecStart(\"/bin/sleep 1\")"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(6).And.ShouldComplain("foreign.service");
        Assert.Equal(invocation, await PropertyAsync(machine, "InvocationID"));

        // One that does not come up takes all of it back.
        await SlottedSite.PutAsync(machine, Source("ExecStartPre(\"/bin/false\")"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(8).And.ShouldComplain("could not restart foreign.service");
        await machine.Unit("foreign").ShouldBecomeAsync("active", within: 5.Seconds());
        (await machine.RunAsync("systemctl cat foreign")).ShouldPrint("sleep 100000").And.ShouldNotPrint("/bin/false");

        (await machine.RunAsync($"{Ops} rollback --yes")).ShouldSucceed();
        Assert.Equal("Ours now", await PropertyAsync(machine, "Description"));

        // One that is stopped stays so, and is nobody's to start.
        (await machine.RunAsync("systemctl stop foreign")).ShouldSucceed();
        await SlottedSite.PutAsync(machine, Source("Environment(\"A\", \"1\")"));
        (await machine.RunAsync($"{Ops} plan && {Ops} install --yes")).ShouldSucceed().And.ShouldPrint("it is stopped, and stays so");
        Assert.Equal("inactive", await machine.Unit("foreign").StateAsync());
        (await machine.RunAsync("systemctl start foreign")).ShouldSucceed();
        invocation = await PropertyAsync(machine, "InvocationID");

        (await machine.RunAsync($"{Ops} uninstall --yes")).ShouldSucceed();
        Assert.NotEqual(invocation, await PropertyAsync(machine, "InvocationID"));
        Assert.Equal("active", await machine.Unit("foreign").StateAsync());
        Assert.Equal("", await PropertyAsync(machine, "DropInPaths"));
        Assert.Equal("enabled", (await machine.RunAsync("systemctl is-enabled foreign")).Output.Trim());
    }

    [Fact]
    public async Task A_killed_install_is_taken_back_for_them_too()
    {
        await using var machine = await Machine.BootAsync(Debian.Trixie);
        await machine.WriteAsync("/usr/lib/systemd/system/foreign.service", Foreign);
        (await machine.RunAsync("systemctl daemon-reload && systemctl start foreign")).ShouldSucceed();
        await SlottedSite.PutAsync(machine, Source(""));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();

        // The start of the site's own unit hangs after the foreign one was restarted, and the script dies there.
        await SlottedSite.PutAsync(machine, Source("Environment(\"A\", \"1\")").Replace("[ExecStart(\"/bin/sleep infinity\")", "[ExecStart(\"/bin/sleep infinity\"), ExecStartPre(\"/bin/sleep 60\")", StringComparison.Ordinal));
        (await machine.RunAsync($$"""
            {{Ops}} install --yes & pid=$!
            while [[ $(systemctl show -P SubState shop) != start-pre ]]; do sleep 0.1; done
            kill -9 $pid; wait $pid; systemctl show -P Environment foreign
            """)).ShouldPrint("A=1");
        (await machine.RunAsync($"{Ops} start", within: 1.Minutes())).ShouldSucceed();
        Assert.Equal("GREETING=theirs LEFT=theirs", await PropertyAsync(machine, "Environment"));
        (await machine.RunAsync("tr '\\0' '\\n' </proc/$(systemctl show -P MainPID foreign)/environ")).ShouldPrint("GREETING=theirs").And.ShouldNotPrint("A=1");
        Assert.Equal("disabled", (await machine.RunAsync("systemctl is-enabled foreign")).Output.Trim());
    }
}
