using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Looking;

/// <summary>Start, stop and restart, and what goes wrong with them.</summary>
public sealed class OperateTests
{
    private static readonly Server db = new("db", 3000, "db-1") { Tier = "infrastructure" };
    private static readonly Server app = new("app", 3001, "app-1") { Requires = "db" };

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task What_a_stop_takes_along_comes_back_with_it(Debian debian)
    {
        var site = new Deployment("site", db, app);
        await using var machine = await Operating.BootAsync(debian, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();

        (await machine.OpsAsync(site, "stop db")).ShouldSucceed().And.ShouldPrint("went down with it: app.service");
        await machine.Unit("app").ShouldBecomeAsync("inactive", 5.Seconds());
        (await machine.OpsAsync(site, "start db")).ShouldSucceed().And.ShouldPrint("are started again: app.service");
        await machine.Unit("app").ShouldBecomeAsync("active", 5.Seconds());

        // Somebody stopped it on purpose: it stays so.
        (await machine.OpsAsync(site, "stop app")).ShouldSucceed();
        (await machine.OpsAsync(site, "restart db")).ShouldSucceed();
        await machine.Unit("app").ShouldBecomeAsync("inactive", 5.Seconds());
        (await machine.OpsAsync(site, "start")).ShouldSucceed().And.ShouldPrint("nothing to do for db.service").And.ShouldPrint("start (business): app.service");
        (await machine.OpsAsync(site, "restart db")).ShouldSucceed();
        await machine.Unit("app").ShouldBecomeAsync("active", 5.Seconds());
        (await machine.OpsAsync(site, "stop")).ShouldSucceed();
        (await machine.RunAsync("tail -n 2 /var/lib/unitdsl/demo/audit.log")).ShouldPrint("stop app.service").And.ShouldPrint("stop db.service");
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_unit_at_its_start_limit_starts_again_and_one_that_crashes_is_told(Debian debian)
    {
        // What is wrong with it is no matter of its file: reading units anew would make systemd forget how often it was started.
        var crashing = app with
        {
            Requires = null,
            Unit = "StartLimitBurst=2\nStartLimitIntervalSec=1h",
            Service = "RestartSec=100ms\nExecStart=\nExecStart=/bin/sh -c 'test ! -e /run/broken || exec /opt/web 3001 crash-at-once; exec /opt/web 3001 app-1'",
        };
        var site = new Deployment("site", db, crashing);
        await using var machine = await Operating.BootAsync(debian, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        (await machine.RunAsync("touch /run/broken")).ShouldSucceed();
        (await machine.OpsAsync(site, "restart app")).ShouldExitWith(10).And.ShouldComplain("app.service is not healthy").And.ShouldComplain("cannot read my configuration");
        await machine.Unit("app").ShouldBecomeAsync("failed", 10.Seconds());
        (await machine.RunAsync("rm /run/broken; systemctl start app")).ShouldFail();
        (await machine.RunAsync("journalctl --unit=app | tail -n 3")).ShouldPrint("Start request repeated too quickly");
        (await machine.OpsAsync(site, "start app")).ShouldSucceed();
    }

    [Fact]
    public async Task One_that_hangs_is_named_with_what_it_waits_for()
    {
        var site = new Deployment("site", db, app with { Requires = null });
        await using var machine = await Operating.BootAsync(Debian.Bookworm, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        (await machine.RunAsync("sed -i 's|^ExecStart=|ExecStartPre=/bin/sleep 30\\n&|; s/^TimeoutStopSec=.*/TimeoutStopSec=40/' /etc/systemd/system/app.service; systemctl daemon-reload")).ShouldSucceed();
        var hangs = (await machine.OpsAsync(site, "restart app --timeout 2")).ShouldExitWith(13)
            .And.ShouldComplain("app.service hangs: ExecStartPre= has not ended").And.ShouldComplain("/bin/sleep 30");
        Assert.True(hangs.Took < 15.Seconds(), $"{hangs.Took}");
        (await machine.RunAsync("systemctl kill -s KILL app; systemctl stop app; sed -i /ExecStartPre/d /etc/systemd/system/app.service; sed -i s/app-1/hang-at-stop/ /etc/systemd/system/app.service; systemctl daemon-reload; systemctl start app; sleep 1")).ShouldSucceed();
        (await machine.OpsAsync(site, "stop app --timeout 2")).ShouldExitWith(13).And.ShouldComplain("app.service hangs: it was told to stop and has not ended");
    }

    [Fact]
    public async Task Time_ends_a_wait_for_health()
    {
        var site = new Deployment("site", db, app with { Requires = null, Times = "1000 1000 60 2 60000" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, site);
        (await machine.OpsAsync(site, "install")).ShouldSucceed();
        (await machine.RunAsync("sed -i s/app-1/sick/ /etc/systemd/system/app.service; systemctl daemon-reload; systemctl restart app; sleep 1")).ShouldSucceed();
        var health = (await machine.OpsAsync(site, "health --timeout 3")).ShouldExitWith(10).And.ShouldPrint("not healthy within");
        Assert.True(health.Took < 15.Seconds(), $"{health.Took}");
        (await machine.OpsAsync(site, "restart app --timeout 3")).ShouldExitWith(13);
        (await machine.OpsAsync(site, "health --quick")).ShouldExitWith(10).And.ShouldPrint("status 500");
        (await machine.OpsAsync(site, "health db")).ShouldSucceed();
    }
}
