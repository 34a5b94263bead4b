using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>What a machine lacks is told before anything is changed, and all at once.</summary>
public sealed class UnreadyMachineTests
{
    private static readonly Server app = new("app", 3001, "app-1");

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Everything_that_is_missing_is_told_at_once(Debian debian)
    {
        var site = new Deployment("site", app with
        {
            Facts = "user nobodyhere\ndirectory /srv/nowhere\nprogram /opt/nothing\nsecret credential /etc/credstore/app.none\nsecret environment-file /etc/open.env\nexternal absent.service",
        })
        {
            SiteFacts = "systemd 999",
        };
        await using var machine = await Operating.BootAsync(debian, site);
        await machine.WriteAsync("/etc/open.env", "PASSWORD=guessed\n", "644");
        await machine.RunAsync("ln -s /dev/null /etc/systemd/system/app.service");
        await machine.RunAsync("systemd-run --unit=stranger /usr/bin/perl -MIO::Socket::INET -e '@s=(IO::Socket::INET->new(LocalPort=>3001,Listen=>1)); sleep 1000' && sleep 0.5");

        (await machine.OpsAsync(site, "install --force")).ShouldExitWith(5)
            .And.ShouldComplain("is too old").And.ShouldComplain("no user nobodyhere").And.ShouldComplain("There is no /srv/nowhere, needed by app.service")
            .And.ShouldComplain("no program /opt/nothing").And.ShouldComplain("no secret /etc/credstore/app.none").And.ShouldComplain("/etc/open.env (of app.service) has mode 644")
            .And.ShouldComplain("is masked").And.ShouldComplain("is taken by stranger.service").And.ShouldComplain("absent.service")
            .And.ShouldNotPrint("guessed");
        (await machine.RunAsync("test ! -e /opt/web && test ! -e /var/lib/unitdsl/demo/generations/1")).ShouldSucceed();
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task What_systemd_would_misread_is_refused(Debian debian)
    {
        var good = new Deployment("good", app);
        var misread = new Deployment("misread", app with { Service = "RestartPreventExitStatus=never" });
        var cyclic = new Deployment("cyclic", app with { Unit = "Wants=basic.target\nBefore=basic.target" });
        await using var machine = await Operating.BootAsync(debian, good, misread, cyclic);

        (await machine.OpsAsync(good, "verify")).ShouldSucceed();
        (await machine.OpsAsync(misread, "install")).ShouldExitWith(6).And.ShouldComplain("/etc/systemd/system/app.service:");
        (await machine.OpsAsync(misread, "verify")).ShouldExitWith(6);
        (await machine.OpsAsync(cyclic, "verify")).ShouldExitWith(6).And.ShouldComplain("cycle");
        (await machine.RunAsync("test ! -e /etc/systemd/system/app.service")).ShouldSucceed();
    }

    [Fact]
    public async Task A_disk_that_is_full_or_read_only_changes_nothing()
    {
        var first = new Deployment("first", app);
        var second = new Deployment("second", app with { Text = "app-2" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, first, second);
        (await machine.OpsAsync(first, "install")).ShouldSucceed();
        string before = await machine.InvocationsAsync("app");

        await machine.MakeReadOnlyAsync("/etc/systemd/system");
        (await machine.OpsAsync(second, "install")).ShouldExitWith(12);
        await machine.MakeWritableAsync("/etc/systemd/system");
        await machine.ShouldBeWholeAsync("read-only /etc", "app");

        await machine.ShrinkAsync("/etc/systemd/system", "100k");
        await machine.FillAsync("/etc/systemd/system");
        (await machine.OpsAsync(second, "install")).ShouldExitWith(12);
        await machine.EmptyAsync("/etc/systemd/system");
        await machine.ShouldBeWholeAsync("full /etc", "app");

        await machine.ShrinkAsync("/var/lib/unitdsl", "1M");
        await machine.FillAsync("/var/lib/unitdsl");
        // Which of the two it is depends on how much room was left.
        int code = (await machine.OpsAsync(second, "install")).ShouldFail().ExitCode;
        Assert.True(code is 5 or 12, $"It ended with {code}.");
        await machine.EmptyAsync("/var/lib/unitdsl");
        await machine.ShouldBeWholeAsync("full state", "app");

        Assert.Equal(before, await machine.InvocationsAsync("app"));
        (await machine.OpsAsync(second, "install")).ShouldSucceed();
        await machine.ShouldBeWholeAsync("with room again", "app");
    }

    [Fact]
    public async Task Two_operators_do_not_meet_and_a_damaged_generation_is_told_of()
    {
        var first = new Deployment("first", app);
        var second = new Deployment("second", app with { Text = "app-2", Times = "1000 1000 3 4 0" });
        await using var machine = await Operating.BootAsync(Debian.Bookworm, first, second);
        (await machine.OpsAsync(first, "install")).ShouldSucceed();

        (await machine.RunAsync($"{second.Ops} install >/lab/other 2>&1 & other=$!; sleep 1.5; {first.Ops} install; code=$?; wait $other || exit 99; exit $code"))
            .ShouldExitWith(4).And.ShouldComplain("under way: install");
        await machine.ShouldBeWholeAsync("after both", "app");
        Assert.Equal("2", await machine.GenerationAsync());

        await machine.RunAsync("echo '# rot' >>/var/lib/unitdsl/demo/generations/1/root/etc/systemd/system/app.service");
        (await machine.OpsAsync(second, "rollback")).ShouldExitWith(9).And.ShouldComplain("Generation 1 is damaged");
        await machine.ShouldBeWholeAsync("after the refusal", "app");

        // A tool that is not there is named before anything is done.
        await machine.RunAsync("mv /usr/bin/xargs /usr/bin/xargs.away");
        (await machine.OpsAsync(first, "install")).ShouldExitWith(5).And.ShouldComplain("xargs");
    }
}
