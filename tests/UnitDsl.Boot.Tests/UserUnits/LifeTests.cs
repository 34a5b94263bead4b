using UnitDsl.Lab;
using static UnitDsl.Boot.Tests.UserUnits.UserSite;

namespace UnitDsl.Boot.Tests.UserUnits;

/// <summary>A service and a timer of users, from their installation on to their removal.</summary>
public sealed class LifeTests
{
    private static string Source(string seconds = "infinity", string more = "") => $$"""
        [assembly: Site("demo")]

        [ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}")]
        public sealed record Shop() : Service;

        [UserUnit, Description("Takes notes"), ExecStart("/bin/sleep {{seconds}}"), Restart(Restart.Always), RestartSec("100ms"), SyslogIdentifier("{Unit}")]
        public sealed record Notes() : Service;

        [UserUnit, Type(ServiceType.Oneshot), ExecStart("/bin/sh", "-c", "echo ran >>%h/ran"), Every("1s", Accuracy = "100ms"), SyslogIdentifier("{Unit}")]
        public sealed record Tidy() : Service;

        {{more}}
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Users_run_what_the_site_gives_them_until_it_takes_it_back(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await AddUserAsync(machine, "alice");
        await PutAsync(machine, Source());

        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed().And.ShouldPrint("+ notes.service, of each user: enable for all users, start (new").And.ShouldPrint("+ tidy.service, of each user: add");
        (await machine.RunAsync($"{Ops} verify && {Ops} install --dry-run --yes && ! test -e /etc/systemd/user/notes.service && {Ops} install --yes")).ShouldSucceed().And.ShouldPrint("would start notes.service").And.ShouldPrint("Units of users: brought to alice");
        (await machine.RunAsync("ls -l /etc/systemd/user/*.wants; ls /etc/systemd/system")).ShouldPrint("notes.service").And.ShouldPrint("tidy.timer");
        (await machine.RunAsync("systemctl show -P LoadState notes.service")).ShouldPrint("not-found");
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
        await ShouldBecomeAsync(machine, "alice", "tidy.timer", "active");
        await machine.Unit("shop").ShouldBecomeAsync("active", within: 5.Seconds());
        (await machine.RunAsync("until [[ $(wc -l </home/alice/ran) -ge 2 ]]; do sleep 0.2; done", within: 10.Seconds())).ShouldSucceed();

        // Who comes later has it as well, and without anybody's doing.
        await AddUserAsync(machine, "bob");
        await ShouldBecomeAsync(machine, "bob", "notes.service", "active");
        (await machine.RunAsync($"{Ops} status")).ShouldSucceed().And.ShouldPrint("User unit notes.service: enabled; ").And.ShouldPrint("alice active (running)").And.ShouldPrint("bob active (running)");
        (await machine.RunAsync($"{Ops} status --json")).ShouldSucceed().And.ShouldPrint("\"user_units\":[{\"unit\":\"notes.service\",\"boot\":\"enabled\",\"users\":[{\"user\":\"alice\",\"state\":\"active\",\"sub\":\"running\"}");

        // A crash is the manager's to mend.
        string before = await PropertyAsync(machine, "alice", "notes.service", "InvocationID");
        (await machine.RunAsync($"kill -9 $({As("alice", "systemctl --user show -P MainPID notes.service")})")).ShouldSucceed();
        (await machine.RunAsync($"until [[ $({As("alice", "systemctl --user show -P NRestarts notes.service")}) == 1 ]]; do sleep 0.1; done", within: 10.Seconds())).ShouldSucceed();
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
        string after = await PropertyAsync(machine, "alice", "notes.service", "InvocationID");
        Assert.NotEqual(before, after);

        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed().And.ShouldPrint("nothing was changed");
        Assert.Equal(after, await PropertyAsync(machine, "alice", "notes.service", "InvocationID"));

        // What they are told to do themselves.
        (await machine.RunAsync($"{Ops} restart notes")).ShouldExitWith(2).And.ShouldComplain("notes.service is a unit of users");
        (await machine.RunAsync($"{Ops} stop && {Ops} start")).ShouldSucceed();
        Assert.Equal(after, await PropertyAsync(machine, "alice", "notes.service", "InvocationID"));

        await machine.RebootAsync();
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
        await ShouldBecomeAsync(machine, "bob", "notes.service", "active");

        // A change restarts it where it runs, and where somebody stopped it, it stays so.
        (await machine.RunAsync(As("bob", "systemctl --user stop notes.service"))).ShouldSucceed();
        await PutAsync(machine, Source("100000"));
        (await machine.RunAsync($"{Ops} plan")).ShouldSucceed().And.ShouldPrint("~ notes.service, of each user: restart where it runs");
        (await machine.RunAsync($"{Ops} status")).ShouldPrint("User unit notes.service: newer tree: /etc/systemd/user/notes.service");
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();
        (await machine.RunAsync(As("alice", "systemctl --user show -P ExecStart notes.service"))).ShouldPrint("sleep 100000");
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
        Assert.Equal("inactive", await PropertyAsync(machine, "bob", "notes.service", "ActiveState"));

        (await machine.RunAsync($"{Ops} rollback --yes")).ShouldSucceed();
        (await machine.RunAsync(As("alice", "bash -c 'tr \"\\0\" \" \" </proc/$(systemctl --user show -P MainPID notes.service)/cmdline'"))).ShouldPrint("/bin/sleep infinity");

        (await machine.RunAsync($"{Ops} uninstall --yes")).ShouldSucceed();
        foreach (string unit in new[] { "notes.service", "tidy.timer" })
            await ShouldBecomeAsync(machine, "alice", unit, "inactive");
        (await machine.RunAsync("find /etc/systemd/user -mindepth 1 -name '*notes*' -o -mindepth 1 -name '*tidy*'")).ShouldSucceed().And.ShouldNotPrint("notes").And.ShouldNotPrint("tidy");
    }

    [Fact]
    public async Task What_goes_back_takes_back_what_users_were_given()
    {
        await using var machine = await Machine.BootAsync(Debian.Trixie);
        await AddUserAsync(machine, "alice");
        await PutAsync(machine, Source());
        (await machine.RunAsync($"{Ops} install --yes")).ShouldSucceed();
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
        string before = await PropertyAsync(machine, "alice", "notes.service", "InvocationID");

        // A unit of the machine fails, and nobody's session has noticed anything.
        const string Mail = "[UserUnit, ExecStart(\"/bin/sleep infinity\"), SyslogIdentifier(\"{Unit}\")] public sealed record Mail() : Service;";
        await PutAsync(machine, Source("5000", Mail + "[ExecStart(\"/bin/false\"), SyslogIdentifier(\"{Unit}\")] public sealed record Broken() : Service;"));
        (await machine.RunAsync($"{Ops} install --yes")).ShouldExitWith(8);
        Assert.Equal(before, await PropertyAsync(machine, "alice", "notes.service", "InvocationID"));
        (await machine.RunAsync("cat /etc/systemd/user/notes.service; ls -R /etc/systemd/user")).ShouldPrint("sleep infinity").And.ShouldNotPrint("mail.service");

        // Killed in the midst of what is done for users, by a user whose own lines make his service hang.
        (await machine.RunAsync("""
            install -d -o alice -g alice /home/alice/.config /home/alice/.config/systemd /home/alice/.config/systemd/user /home/alice/.config/systemd/user/mail.service.d
            printf '[Service]\nExecStartPre=/bin/sleep 8\n' >/home/alice/.config/systemd/user/mail.service.d/slow.conf
            """)).ShouldSucceed();
        await PutAsync(machine, Source("5000", Mail));
        (await machine.RunAsync($$"""
            {{Ops}} install --yes & pid=$!
            until [[ $({{As("alice", "systemctl --user show -P SubState mail.service")}}) == start-pre ]]; do sleep 0.1; done
            kill -9 $pid; wait $pid
            test -e /var/lib/unitdsl/demo/transaction && test -L /etc/systemd/user/default.target.wants/mail.service
            """, within: 30.Seconds())).ShouldSucceed();
        (await machine.RunAsync($"{Ops} start", within: 1.Minutes())).ShouldSucceed().And.ShouldPrint("Going back to generation 1");
        (await machine.RunAsync("cat /etc/systemd/user/notes.service; ls -R /etc/systemd/user")).ShouldPrint("sleep infinity").And.ShouldNotPrint("mail.service");
        await ShouldBecomeAsync(machine, "alice", "mail.service", "inactive");
        (await machine.RunAsync(As("alice", "bash -c 'tr \"\\0\" \" \" </proc/$(systemctl --user show -P MainPID notes.service)/cmdline'"))).ShouldPrint("/bin/sleep infinity");

        // A user whose service fails is told of, and holds up nobody.
        (await machine.RunAsync("printf '[Service]\\nExecStartPre=/bin/false\\n' >/home/alice/.config/systemd/user/mail.service.d/slow.conf")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} install --yes", within: 1.Minutes())).ShouldSucceed().And.ShouldComplain("The manager of alice did not start mail.service");
        await ShouldBecomeAsync(machine, "alice", "notes.service", "active");
    }
}
