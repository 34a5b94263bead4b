namespace UnitDsl.Testing.Tests;

public sealed class SystemdOracleTests
{
    [Fact]
    public void A_sound_tree_has_nothing_said_about_it()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var tree = new TemporaryDirectory();
        tree.Write("etc/systemd/system/app.service", "[Unit]\nRequires=db.service\nAfter=db.service network-online.target\n[Service]\nExecStart=/opt/app --x\nExecStartPre=-'/opt/with blank'\n[Install]\nWantedBy=multi-user.target\n");
        tree.Write("etc/systemd/system/app.service.d/more.conf", "[Service]\nRestart=on-failure\n");
        tree.Write("etc/systemd/system/backup.timer", "[Timer]\nOnCalendar=daily\n");
        tree.Write("etc/systemd/system/web.socket", "[Socket]\nListenStream=80\nAccept=yes\n");
        tree.Write("etc/systemd/system/worker@.service", "[Service]\nExecStart=/opt/%i/run\n");

        Assert.Empty(SystemdOracle.VerifyTree(tree.Path));
    }

    [Fact]
    public void Every_mistake_is_named_without_the_throw_away_root()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var tree = new TemporaryDirectory();
        tree.Write("app.service", "[Service]\nExecStart=/opt/app\nRestart=sometimes\n");
        tree.Write("web.service", "[Unit]\nAfter=nothing\n[Service]\nExecStart=/opt/app\n");

        var lines = SystemdOracle.VerifyTree(tree.Path);

        Assert.Contains(lines, line => line.StartsWith("/etc/systemd/system/app.service:3: ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("/etc/systemd/system/web.service:2: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Exposure_is_a_figure()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var tree = new TemporaryDirectory();
        string open = tree.Write("open.service", "[Service]\nExecStart=/bin/true\n");
        string closed = tree.Write("closed.service", "[Service]\nExecStart=/bin/true\nDynamicUser=yes\nPrivateNetwork=yes\n");

        Assert.InRange(SystemdOracle.Security(open), 9m, 10m);
        Assert.True(SystemdOracle.Security(closed) < SystemdOracle.Security(open));
    }

    [Fact]
    public void A_dump_shows_units_as_loaded()
    {
        SystemdOracle.SkipUnlessAvailable();
        using var tree = new TemporaryDirectory();
        string file = tree.Write("app.service", "[Unit]\nDescription=An %% app\nAfter=nothing\n[Service]\nExecStart=/bin/echo \"a \\\"b\\t\\x01\" '' x\nEnvironment='A=1\\n2'\n");

        var dump = SystemdOracle.Dump([file])["app.service"];

        Assert.Equal(["An % app"], dump.Property("Description"));
        Assert.Equal("A=1\n2", dump.SingleEnvironment);
        Assert.Equal(["/bin/echo", "a \"b\t\u0001", "", "x"], Assert.Single(dump.Commands));
        Assert.Contains("nothing", Assert.Single(dump.Complaints), StringComparison.Ordinal);
    }
}
