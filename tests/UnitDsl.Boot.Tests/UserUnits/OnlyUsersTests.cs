using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.UserUnits.UserSite;

namespace UnitDsl.Boot.Tests.UserUnits;

/// <summary>A site of which the machine itself runs nothing: instances, lines for a unit of others, a target for all of it, a hardened service.</summary>
public sealed class OnlyUsersTests
{
    private static string Source(string more) => $$"""
        [assembly: Site("demo"), UserUnit]

        [ExecStart("/bin/sleep infinity"), Instances("work", "home"), SyslogIdentifier("{Unit}")]
        public sealed record Queue() : Service;

        [Hardened, ProtectHome(ProtectHome.Tmpfs), StateDirectory("keeper"), SyslogIdentifier("{Unit}")]
        [ExecStart("/bin/bash", "-c", "ls -A ~ >$STATE_DIRECTORY/home; touch /etc/x || echo closed >>$STATE_DIRECTORY/home; exec sleep infinity")]
        public sealed record Keeper() : Service;

        [WholeSite, Description("All of it")]
        public sealed record Demo() : Target;

        {{more}}
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Users_are_served_without_a_unit_of_the_machine(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);

        // The container lays a pipe over it that nobody can lay anything over again.
        (await machine.RunAsync("umount /proc/kmsg")).ShouldSucceed();
        await AddUserAsync(machine, "alice");
        await machine.WriteAsync("/usr/lib/systemd/user/player.service", "[Service]\nExecStart=/bin/sleep infinity\n");
        (await machine.RunAsync(As("alice", "systemctl --user daemon-reload") + " && " + As("alice", "systemctl --user start player"))).ShouldSucceed();
        string player = await PropertyAsync(machine, "alice", "player.service", "InvocationID");

        await PutAsync(machine, Source("[UserUnit, Nice(5)] public sealed record Quiet() : DropIn(\"player.service\");"));
        (await machine.RunAsync($"{Ops} plan && {Ops} verify && {Ops} install --yes")).ShouldSucceed().And.ShouldPrint("player.service, of each user: restart where it runs");
        foreach (string unit in new[] { "queue@work.service", "queue@home.service", "queue.target", "keeper.service", "demo.target", "player.service" })
            await ShouldBecomeAsync(machine, "alice", unit, "active");
        Assert.NotEqual(player, await PropertyAsync(machine, "alice", "player.service", "InvocationID"));
        Assert.Equal("5", await PropertyAsync(machine, "alice", "player.service", "Nice"));
        string state = debian == Debian.Bookworm ? "/home/alice/.config/keeper" : "/home/alice/.local/state/keeper";
        (await machine.RunAsync($"until grep closed {state}/home; do sleep 0.1; done; cat {state}/home", within: 10.Seconds())).ShouldSucceed().And.ShouldPrint("closed").And.ShouldNotPrint(".bashrc");

        // What there is to be said of the machine is that nothing is the matter.
        foreach (string command in new[] { "status", "health", "start", "restart", "stop", "report", "ports", "diff", "status --json", "plan --json" })
            (await machine.RunAsync($"{Ops} {command}")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} logs keeper")).ShouldExitWith(2).And.ShouldComplain("journalctl _SYSTEMD_USER_UNIT=keeper.service");
        (await machine.RunAsync(As("alice", "systemctl --user stop demo.target"))).ShouldSucceed();
        foreach (string unit in new[] { "queue@work.service", "keeper.service" })
            await ShouldBecomeAsync(machine, "alice", unit, "inactive");

        // Lines that go are taken back where their unit runs; an operator's word stands.
        (await machine.RunAsync("systemctl --global disable keeper.service")).ShouldSucceed();
        await PutAsync(machine, Source(""));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();
        Assert.Equal("0", await PropertyAsync(machine, "alice", "player.service", "Nice"));
        (await machine.RunAsync($"{Ops} status")).ShouldPrint("User unit keeper.service: disabled");

        // A mistake in a unit of users is found before anything is changed.
        await PutAsync(machine, Source("[ExecStart(\"/bin/true\"), Directive(\"NoSuchThing\", \"1\"), SyslogIdentifier(\"{Unit}\")] public sealed record Typo() : Service;"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(6).And.ShouldComplain("NoSuchThing");

        // Below a root, files and links are all there is.
        await PutAsync(machine, Source(""));
        (await machine.RunAsync($"mkdir /tmp/root && {Ops} install --yes --root /tmp/root && ls /tmp/root/etc/systemd/user/*.wants")).ShouldSucceed().And.ShouldPrint("keeper.service");

        (await machine.RunAsync($"{Ops} uninstall --yes && find /etc/systemd/user -mindepth 1")).ShouldSucceed().And.ShouldNotPrint("keeper").And.ShouldNotPrint("queue");
        await ShouldBecomeAsync(machine, "alice", "player.service", "active");
    }
}
