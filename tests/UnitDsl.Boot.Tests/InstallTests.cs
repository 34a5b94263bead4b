using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>The road of a site on a machine: installed, changed, gone back, removed.</summary>
public sealed class InstallTests
{
    private static readonly Server db = new("db", 3000, "db-1") { Tier = "infrastructure" };
    private static readonly Server app = new("app", 3001, "app-1") { After = "db" };
    private static readonly Server web = new("web", 3002, "web-1") { After = "app" };

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_site_is_installed_changed_rolled_back_and_removed(Debian debian)
    {
        var first = new Deployment("first", db, app, web);
        var second = new Deployment("second", db with { Description = "Another name" }, app with { Text = "app-2" }, new Server("extra", 3003, "extra-1"));
        await using var machine = await Operating.BootAsync(debian, first, second);

        (await machine.OpsAsync(first, "install --dry-run")).ShouldSucceed().And.ShouldPrint("would start db.service");
        (await machine.RunAsync("ls -d /var/lib/unitdsl /etc/systemd/system/app.service")).ShouldFail();

        (await machine.OpsAsync(first, "install")).ShouldSucceed().And.ShouldPrint("installed as generation 1");
        await machine.ShouldBeWholeAsync("after the first install", "db", "app", "web");

        string before = await machine.InvocationsAsync("db", "app", "web");
        (await machine.OpsAsync(first, "install")).ShouldSucceed().And.ShouldPrint("nothing was changed");
        Assert.Equal(before, await machine.InvocationsAsync("db", "app", "web"));
        Assert.Equal("1", await machine.GenerationAsync());

        (await machine.OpsAsync(second, "plan")).ShouldSucceed()
            .And.ShouldPrint("~ db.service: read anew (Description= changed)")
            .And.ShouldPrint("~ app.service: restart (ExecStart= changed)")
            .And.ShouldPrint("+ extra.service: enable, start (new)")
            .And.ShouldPrint("- web.service: stop, disable, remove");
        (await machine.OpsAsync(second, "diff")).ShouldSucceed().And.ShouldPrint("+ExecStart=/opt/web 3001 app-2");

        string untouched = await machine.InvocationsAsync("db");
        (await machine.OpsAsync(second, "install")).ShouldSucceed();
        Assert.Equal(untouched, await machine.InvocationsAsync("db"));
        Assert.Equal("Another name", await machine.Unit("db").PropertyAsync("Description"));
        await machine.ShouldBeWholeAsync("after the second install", "db", "app", "web", "extra");
        (await machine.OpsAsync(second, "rollback --list")).ShouldSucceed().And.ShouldPrint("* 2");

        (await machine.OpsAsync(second, "rollback")).ShouldSucceed().And.ShouldPrint("back at generation 1");
        await machine.ShouldBeWholeAsync("after going back", "db", "app", "web", "extra");
        Assert.Equal(untouched, await machine.InvocationsAsync("db"));
        (await machine.OpsAsync(second, "rollback 7")).ShouldExitWith(14);

        (await machine.OpsAsync(first, "uninstall")).ShouldExitWith(2);
        (await machine.OpsAsync(first, "uninstall --yes")).ShouldSucceed();
        await machine.ShouldBeWholeAsync("after the removal", "db", "app", "web", "extra");
        (await machine.RunAsync("test ! -e /opt/web")).ShouldSucceed();
        (await machine.OpsAsync(first, "rollback 2")).ShouldSucceed();
        await machine.ShouldBeWholeAsync("after the return", "db", "app", "web", "extra");
        (await machine.OpsAsync(first, "uninstall --yes --purge")).ShouldSucceed();
        (await machine.RunAsync("ls /var/lib/unitdsl/demo/generations")).ShouldFail();
    }

    [Fact]
    public async Task What_an_operator_decided_stands()
    {
        var first = new Deployment("first", db, app, web);
        var second = new Deployment("second", db, app with { Text = "app-2" }, web with { Text = "web-2" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, first, second);
        (await machine.OpsAsync(first, "install")).ShouldSucceed();

        (await machine.RunAsync("systemctl disable --quiet db; systemctl stop app")).ShouldSucceed();
        (await machine.OpsAsync(second, "install")).ShouldSucceed().And.ShouldPrint("app.service is stopped and stays so");

        Assert.Equal("disabled", await machine.Unit("db").PropertyAsync("UnitFileState"));
        Assert.Equal("inactive", await machine.Unit("app").StateAsync());
        (await machine.RunAsync("curl --silent http://127.0.0.1:3002/")).ShouldSucceed().And.ShouldPrint("web-2");
    }

    [Fact]
    public async Task Files_of_others_and_files_changed_by_hand_are_not_touched_unless_forced()
    {
        var first = new Deployment("first", app);
        var second = new Deployment("second", app with { Text = "app-2" }, web with { Text = "web sick" });
        await using var machine = await Operating.BootAsync(Debian.Bookworm, first, second);
        await machine.WriteAsync("/etc/systemd/system/web.service", "[Service]\nExecStart=/bin/sleep 1000\n");
        (await machine.OpsAsync(first, "install")).ShouldSucceed();
        await machine.RunAsync("echo '# mine' >>/etc/systemd/system/app.service");

        (await machine.OpsAsync(second, "install")).ShouldExitWith(7)
            .And.ShouldComplain("/etc/systemd/system/web.service lies there, and we did not write it")
            .And.ShouldComplain("/etc/systemd/system/app.service was changed by hand");
        Assert.Contains("# mine", await machine.ReadAsync("/etc/systemd/system/app.service"), StringComparison.Ordinal);

        // It is never healthy, so that the forced install is undone: the bytes come back.
        (await machine.OpsAsync(second, "install --force")).ShouldExitWith(8);
        Assert.Contains("# mine", await machine.ReadAsync("/etc/systemd/system/app.service"), StringComparison.Ordinal);
        Assert.Contains("sleep 1000", await machine.ReadAsync("/etc/systemd/system/web.service"), StringComparison.Ordinal);

        (await machine.OpsAsync(first, "uninstall --yes")).ShouldSucceed().And.ShouldComplain("/etc/systemd/system/app.service");
        Assert.Contains("# mine", await machine.ReadAsync("/etc/systemd/system/app.service"), StringComparison.Ordinal);
        Assert.Contains("sleep 1000", await machine.ReadAsync("/etc/systemd/system/web.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Below_a_directory_only_files_and_links_are_made()
    {
        var first = new Deployment("first", db, app);
        await using var machine = await Operating.BootAsync(Debian.Trixie, first);
        await machine.RunAsync("mkdir -p /image/etc /image/var/lib");

        (await machine.OpsAsync(first, "install --root /image")).ShouldSucceed().And.ShouldPrint("nothing was started");
        (await machine.RunAsync("test -L /image/etc/systemd/system/multi-user.target.wants/app.service && test ! -e /etc/systemd/system/app.service")).ShouldSucceed();
        (await machine.OpsAsync(first, "uninstall --yes --root /image")).ShouldSucceed();
        (await machine.RunAsync("find /image/etc -type f -o -type l")).ShouldSucceed().And.ShouldNotPrint("service");
    }
}
