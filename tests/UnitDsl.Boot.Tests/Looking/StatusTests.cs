using System.Text.Json;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Looking;

/// <summary>What an operator is shown of a site that runs, of one that does not, and of one that is not there.</summary>
public sealed class StatusTests
{
    private static readonly Server db = new("db", 3000, "db-1") { Tier = "infrastructure" };
    private static readonly Server app = new("app", 3001, "app-1") { Requires = "db", Facts = "external systemd-journald.service\nexternal mysql.service" };

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task It_is_told_before_while_and_after(Debian debian)
    {
        var site = new Deployment("site", db, app);
        var newer = new Deployment("newer", db with { Description = "Another" }, app);
        await using var machine = await Operating.BootAsync(debian, site, newer);

        (await machine.OpsAsync(site, "status")).ShouldExitWith(10)
            .And.ShouldPrint("not installed").And.ShouldPrint("Nothing of the site demo is installed here");
        (await machine.OpsAsync(site, "install")).ShouldSucceed();

        var status = (await machine.OpsAsync(site, "status")).ShouldSucceed().And.ShouldPrint("Generation 1 is installed").And.ShouldNotPrint("\u001b");
        Assert.Matches(@"(?m)^db\.service +active \(running\) .* 3000 +healthy +- +enabled +-$", status.Output);
        Assert.Matches(@"(?m)^systemd-journald\.service +active \(running\) .*external", status.Output);
        Assert.Matches(@"(?m)^mysql\.service +not installed .*external", status.Output);

        // Drift: a newer tree, a file changed by hand, one removed, a drop-in that is not ours.
        (await machine.OpsAsync(newer, "status")).ShouldSucceed().And.ShouldPrint("newer tree: /etc/systemd/system/db.service");
        (await machine.RunAsync("echo '# x' >>/etc/systemd/system/db.service; rm /opt/web; mkdir /etc/systemd/system/app.service.d; printf '[Service]\\nNice=1\\n' >/etc/systemd/system/app.service.d/x.conf; systemctl daemon-reload")).ShouldSucceed();
        (await machine.OpsAsync(site, "status")).ShouldPrint("changed by hand: /etc/systemd/system/db.service").And.ShouldPrint("drop-in by hand: /etc/systemd/system/app.service.d/x.conf");

        // What died is named, with why and the end of its journal.
        (await machine.RunAsync("systemctl stop app; systemctl reset-failed; systemctl start app")).ShouldFail();
        var report = (await machine.OpsAsync(site, "report")).ShouldExitWith(10).And.ShouldPrint("not healthy").And.ShouldPrint("the end of its journal").And.ShouldPrint("What was done last");
        Assert.Contains("/opt/web", report.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_for_machines_are_json_for_every_command()
    {
        var site = new Deployment("site", db, app);
        await using var machine = await Operating.BootAsync(Debian.Bookworm, site);
        foreach (var (code, command) in ((int, string)[])[
            (10, "status"), (0, "install"), (0, "status"), (0, "report"), (0, "ports"), (0, "health"), (0, "health --quick"), (0, "restart app"), (0, "stop"), (10, "health"), (0, "start"),
            (14, "start nobody"), (2, "reload app"), (0, "disable db"), (0, "enable"), (0, "stop --dry-run")])
        {
            var run = (await machine.OpsAsync(site, command + " --json")).ShouldExitWith(code);
            using var json = JsonDocument.Parse(run.Output);
            Assert.Equal(command.Split(' ')[0], json.RootElement.GetProperty("command").GetString());
            if (json.RootElement.TryGetProperty("exit", out var exit))
                Assert.Equal(code, exit.GetInt32());
        }
    }

    [Fact]
    public async Task Without_root_what_cannot_be_known_is_said()
    {
        var site = new Deployment("site", db);
        await using var machine = await Operating.BootAsync(Debian.Bookworm, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        (await machine.RunAsync("chmod -R a+rX /lab")).ShouldSucceed();
        (await machine.RunAsync($"setpriv --reuid=1000 --regid=1000 --clear-groups {site.Ops} status")).ShouldPrint("Seen without root");
        (await machine.RunAsync($"setpriv --reuid=1000 --regid=1000 --clear-groups {site.Ops} start")).ShouldExitWith(3);
    }

    [Fact]
    public async Task Ports_are_held_against_who_listens()
    {
        var site = new Deployment("site", db, app with { Requires = null, Facts = "port tcp 4000 127.0.0.1\nport tcp 4001 127.0.0.1\nport tcp 4002 *" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        // One port is somebody else's, and one is open to everybody although it should not be.
        (await machine.RunAsync("""
            listen() { systemd-run --quiet --unit="$1" -- perl -MIO::Socket::INET -e 'my $s = IO::Socket::INET->new(LocalAddr => $ARGV[0], LocalPort => $ARGV[1], Listen => 9) or die; sleep 1000' "$2" "$3"; }
            listen stranger 127.0.0.1 4000; listen open 0.0.0.0 4001; sleep 1
            """)).ShouldSucceed();
        var ports = (await machine.OpsAsync(site, "ports")).ShouldExitWith(10);
        Assert.Matches(@"(?m)^db\.service +3000/tcp +127\.0\.0\.1 +yes +127\.0\.0\.1 +web \(\d+\) +db\.service", ports.Output);
        Assert.Matches(@"(?m)^app\.service +4000/tcp .* other .*stranger\.service", ports.Output);
        Assert.Matches(@"(?m)^app\.service +4001/tcp .*open\.service", ports.Output);
        Assert.Matches(@"(?m)^app\.service +4002/tcp +\* +nobody", ports.Output);
        (await machine.OpsAsync(site, "ports db")).ShouldSucceed();
    }

    [Fact]
    public async Task On_a_terminal_progress_is_shown_and_taken_back()
    {
        var site = new Deployment("site", db, app);
        await using var machine = await Operating.BootAsync(Debian.Bookworm, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        var seen = (await machine.RunAsync($"export TERM=xterm; script --quiet --return --command '{site.Ops} restart' /dev/null </dev/null")).ShouldSucceed();
        Assert.Contains("/2]\u001b[0m known", seen.Output, StringComparison.Ordinal);
        Assert.EndsWith("\u001b[32m2 units healthy\u001b[0m", seen.Output[..seen.Output.LastIndexOf(" (", StringComparison.Ordinal)], StringComparison.Ordinal);
        (await machine.RunAsync($"export TERM=xterm NO_COLOR=1; script --quiet --return --command '{site.Ops} status' /dev/null </dev/null")).ShouldSucceed().And.ShouldNotPrint("\u001b[3");
    }

    [Fact]
    public async Task The_journals_of_all_units_are_one_and_can_be_searched()
    {
        var site = new Deployment("site", db, app);
        await using var machine = await Operating.BootAsync(Debian.Trixie, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        (await machine.OpsAsync(site, "logs")).ShouldSucceed().And.ShouldPrint("listening on 3000").And.ShouldPrint("listening on 3001");
        (await machine.OpsAsync(site, "logs db --grep 'listening on [0-9]+'")).ShouldSucceed().And.ShouldPrint("listening on 3000").And.ShouldNotPrint("listening on 3001");
        (await machine.OpsAsync(site, "logs --grep '$(touch /tmp/canary)'")).ShouldSucceed();
        (await machine.RunAsync("test ! -e /tmp/canary")).ShouldSucceed();
        var lines = (await machine.OpsAsync(site, "logs --json --lines 5")).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.All(lines, static line => JsonDocument.Parse(line).Dispose());
        (await machine.OpsAsync(site, "logs --since 'half past never'")).ShouldExitWith(2);
    }
}
