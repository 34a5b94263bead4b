using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>A new version that is no good is not left running, and nobody else notices.</summary>
public sealed class FailingVersionTests
{
    private static readonly Server db = new("db", 3000, "db-1") { Tier = "infrastructure" };
    private static readonly Server app = new("app", 3001, "app-1") { After = "db", Times = "400 1000 3 8 0" };

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task The_old_version_comes_back_by_itself(Debian debian)
    {
        var good = new Deployment("good", db, app with { Times = "100 1000 3 2 0" });
        var bad = ((string[])["crash-at-once", "crash-later", "sick", "sick-and-hang-at-stop"]).Select(how => new Deployment(how, db, app with { Text = how })).ToArray();
        await using var machine = await Operating.BootAsync(debian, [good, .. bad]);
        (await machine.OpsAsync(good, "install")).ShouldSucceed();
        string untouched = await machine.InvocationsAsync("db");

        foreach (string command in (string[])["install", "rolling"])
        {
            foreach (var version in bad)
            {
                // Rolling restarts everything, install only what changed.
                string named = command == "install" ? "install" : "rolling app";
                (await machine.OpsAsync(version, named)).ShouldExitWith(8)
                    .And.ShouldComplain("app.service is not healthy")
                    .And.ShouldPrint("The site is as it was before");
                await machine.ShouldBeWholeAsync($"{command} of {version.Tree}", "db", "app");
                Assert.Equal(untouched, await machine.InvocationsAsync("db"));
                Assert.Equal("1", await machine.GenerationAsync());
            }
        }

        (await machine.OpsAsync(bad[0], "install")).ShouldExitWith(8).And.ShouldComplain("cannot read my configuration");
    }

    [Fact]
    public async Task Rolling_stops_at_the_first_failure_and_restores_what_it_touched()
    {
        var good = new Deployment("good", db, app with { Times = "100 1000 3 2 0" }, new Server("last", 3002, "last-1") { Tier = "auxiliary" });
        var bad = new Deployment("bad", db with { Text = "db-2" }, app with { Text = "sick" }, new Server("last", 3002, "last-2") { Tier = "auxiliary" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, good, bad);
        (await machine.OpsAsync(good, "install")).ShouldSucceed();
        string last = await machine.InvocationsAsync("last");

        (await machine.OpsAsync(bad, "rolling")).ShouldExitWith(8).And.ShouldPrint("[1/3] db.service: healthy");
        await machine.ShouldBeWholeAsync("after the failure", "db", "app", "last");
        Assert.Equal(last, await machine.InvocationsAsync("last"));

        (await machine.OpsAsync(bad, "rolling --no-restore")).ShouldExitWith(10).And.ShouldComplain("Not restarted: last.service");
        (await machine.RunAsync("curl --silent http://127.0.0.1:3000/")).ShouldSucceed().And.ShouldPrint("db-2");
        Assert.Equal("2", await machine.GenerationAsync());

        (await machine.OpsAsync(good, "rolling")).ShouldSucceed().And.ShouldPrint("[3/3] last.service: healthy");
        await machine.ShouldBeWholeAsync("after rolling", "db", "app", "last");
        string every = await machine.InvocationsAsync("db", "app", "last");
        (await machine.OpsAsync(good, "rolling --batch 2 db app")).ShouldSucceed();
        Assert.NotEqual(every, await machine.InvocationsAsync("db", "app", "last"));
    }

    [Fact]
    public async Task What_hangs_at_its_start_is_given_the_time_that_was_said()
    {
        var good = new Deployment("good", db, app with { Times = "100 1000 3 2 0" });
        var bad = new Deployment("bad", db, app with { Text = "app-2", Service = "ExecStartPre=/bin/sleep 300\nTimeoutStartSec=infinity" });
        await using var machine = await Operating.BootAsync(Debian.Bookworm, good, bad);
        (await machine.OpsAsync(good, "install")).ShouldSucceed();

        (await machine.OpsAsync(bad, "install --timeout 3")).ShouldExitWith(8).And.ShouldComplain("within 3s");
        await machine.ShouldBeWholeAsync("after the hang", "db", "app");
    }

    [Fact]
    public async Task What_a_restart_takes_down_is_brought_back()
    {
        var good = new Deployment("good", db, app with { Requires = "db", Times = "100 1000 3 2 0" });
        var next = new Deployment("next", db with { Text = "db-2" }, app with { Requires = "db", Times = "100 1000 3 2 0" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, good, next);
        (await machine.OpsAsync(good, "install")).ShouldSucceed();
        (await machine.OpsAsync(next, "install")).ShouldSucceed();
        await machine.ShouldBeWholeAsync("after the restart of what it requires", "db", "app");

        // A unit that was restarted too often by hand is not refused.
        (await machine.RunAsync("for i in 1 2 3 4 5 6 7 8; do systemctl restart db; done; systemctl is-failed db")).ShouldSucceed();
        (await machine.OpsAsync(good, "install")).ShouldSucceed();
        (await machine.OpsAsync(good, "start")).ShouldSucceed();
        await machine.ShouldBeWholeAsync("after the start limit", "db", "app");
    }
}
