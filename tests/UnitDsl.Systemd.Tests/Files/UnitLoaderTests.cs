namespace UnitDsl.Systemd.Tests;

public sealed class UnitLoaderTests
{
    private const string Service = "[Service]\nExecStart=/bin/true\n";

    [Theory]
    [InlineData("a.service", "/usr/a.service", UnitLoadState.Loaded)]
    [InlineData("b.service", "/etc/b.service", UnitLoadState.Loaded)]
    [InlineData("masked.service", "/etc/masked.service", UnitLoadState.Masked)]
    [InlineData("empty.service", "/etc/empty.service", UnitLoadState.Masked)]
    [InlineData("bad.service", "/usr/bad.service", UnitLoadState.Refused)]
    [InlineData("t@x.service", "/usr/t@.service", UnitLoadState.Loaded)]
    [InlineData("t@own.service", "/etc/t@own.service", UnitLoadState.Loaded)]
    [InlineData("linked.service", "/etc/linked.service", UnitLoadState.Loaded)]
    [InlineData("none.service", null, UnitLoadState.NotFound)]
    [InlineData("circle.service", null, UnitLoadState.NotFound)]
    [InlineData("dropins.service", null, UnitLoadState.NotFound)]
    [InlineData("dangling.service", null, UnitLoadState.NotFound)]
    [InlineData("plain.service", null, UnitLoadState.NotFound)]
    [InlineData("no name", null, UnitLoadState.NotFound)]
    public void The_first_file_of_a_name_wins(string name, string? path, UnitLoadState state)
    {
        var unit = new UnitLoader(Tree()).Load(name);

        Assert.Equal((path, state), (unit.Files.FirstOrDefault(static file => !file.IsDropIn)?.Path, unit.State));
    }

    [Theory]
    [InlineData("alias.service", "a.service", "alias.service chain.service")]
    [InlineData("chain.service", "a.service", "alias.service chain.service")]
    [InlineData("a.service", "a.service", "alias.service chain.service")]
    [InlineData("other@i.service", "t@i.service", "other@i.service")]
    [InlineData("t@i.service", "t@i.service", "other@i.service")]
    [InlineData("one@q.service", "t@q.service", "one@q.service other@q.service")]
    public void Aliases_lead_to_the_unit(string name, string own, string aliases)
    {
        var unit = new UnitLoader(Tree()).Load(name);

        Assert.Equal((own, aliases), (unit.Name, string.Join(' ', unit.Aliases)));
    }

    [Fact]
    public void Drop_ins_come_sorted_by_name_and_the_closest_one_of_a_name()
    {
        var tree = new MemoryTree().File("/usr/a-b.service", Service);
        foreach (string level in new[] { "a-b.service", "a-.service", "service" })
        {
            foreach (string root in tree.SearchPath)
                tree.File($"{root}/{level}.d/{level[..3]}{root[1..]}.conf", "").File($"{root}/{level}.d/50.conf", "[Unit]\n");
        }
        tree.File("/etc/a-b.service.d/.hidden.conf", "").File("/etc/a-b.service.d/old.conf~", "").File("/etc/a-b.service.d/x.txt", "").Link("/etc/service.d/60.conf", "/dev/null").File("/usr/service.d/60.conf", "[Unit]\n");

        var files = new UnitLoader(tree).Load("a-b.service").Files;

        Assert.Equal(
            [
                "/usr/a-b.service", "/etc/a-b.service.d/50.conf", "/etc/service.d/60.conf", "/etc/a-.service.d/a-.etc.conf", "/run/a-.service.d/a-.run.conf", "/usr/a-.service.d/a-.usr.conf",
                "/etc/a-b.service.d/a-betc.conf", "/run/a-b.service.d/a-brun.conf", "/usr/a-b.service.d/a-busr.conf", "/etc/service.d/seretc.conf", "/run/service.d/serrun.conf", "/usr/service.d/serusr.conf",
            ],
            files.Select(static file => file.Path));
        Assert.True(files[2].IsMask);
    }

    [Fact]
    public void What_drop_ins_assign_adds_up_and_resets()
    {
        var tree = new MemoryTree()
            .File("/usr/a.service", "[Unit]\nDescription=one\nAfter=x\nConditionPathExists=/a\n[Service]\nExecStart=/bin/a\nReadOnlyDirectories=/b\nStartLimitBurst=2\n")
            .File("/etc/a.service.d/1.conf", "[Service]\nExecStart=\nExecStart=/bin/b\nReadOnlyPaths=/c\n[Unit]\nConditionUser=\nConditionUser=root\nDescription=two\nAfter=\nAfter=y\nStartLimitBurst=3\n[Bad\nDescription=three\n");

        var unit = new UnitLoader(tree).Load("a.service");

        Assert.Equal(
            ["After=x /usr/a.service:3", "ReadOnlyPaths=/b /usr/a.service:7", "ExecStart=/bin/b /etc/a.service.d/1.conf:3", "ReadOnlyPaths=/c /etc/a.service.d/1.conf:4",
                "ConditionUser=root /etc/a.service.d/1.conf:7", "Description=two /etc/a.service.d/1.conf:8", "After=y /etc/a.service.d/1.conf:10", "StartLimitBurst=3 /etc/a.service.d/1.conf:11"],
            unit.InEffect().Select(static s => $"{s} {s.Path}:{s.Line.FirstLine}"));
        Assert.Equal(UnitLoadState.Loaded, unit.State);
    }

    [Fact]
    public void What_is_ignored_does_not_override()
    {
        var file = UnitFile.Parse("[Service]\nRestart=always\nRestart=sometimes\n");

        Assert.Equal("Restart=always", Assert.Single(UnitSettings.InEffect(file, UnitKind.Service, normalize: static (_, value) => value == "sometimes" ? null : value)).ToString());
    }

    [Fact]
    public void Links_beside_the_unit_are_dependencies()
    {
        var tree = new MemoryTree().File("/usr/m.target", "[Unit]\n")
            .Link("/etc/m.target.wants/a.service", "/usr/a.service").Link("/etc/m.target.wants/d.service", "/dev/null").Link("/usr/m.target.wants/d.service", "../d.service")
            .File("/etc/m.target.wants/file.service", "").Link("/usr/m.target.wants/t@.service", "../t@.service").Link("/usr/m.target.requires/r.service", "x").Link("/usr/target.wants/z.service", "x").Link("/usr/m.target.wants/bad", "x");

        Assert.Equal(
            ["Wants=a.service", "Wants=t@m.service", "Wants=z.service", "Requires=r.service"],
            new UnitLoader(tree).Load("m.target").Dependencies.Select(static d => $"{d.Directive}={d.Unit}"));
    }

    private static MemoryTree Tree() => new MemoryTree()
        .File("/usr/a.service", Service).File("/usr/b.service", Service).File("/etc/b.service", Service)
        .File("/usr/masked.service", Service).Link("/etc/masked.service", "/dev/null").File("/usr/empty.service", Service).File("/etc/empty.service", "")
        .File("/usr/bad.service", "[Service\n").File("/usr/t@.service", Service).File("/etc/t@own.service", Service)
        .File("/opt/x.service", Service).Link("/etc/linked.service", "/opt/x.service").Link("/etc/dangling.service", "nowhere.service")
        .Link("/etc/circle.service", "circle2.service").Link("/etc/circle2.service", "circle.service").File("/etc/dropins.service.d/a.conf", Service)
        .Link("/etc/alias.service", "/usr/a.service").Link("/etc/chain.service", "alias.service").Link("/usr/other@.service", "t@.service")
        .Link("/etc/one@q.service", "/usr/t@q.service").Link("/etc/plain.service", "/usr/t@x.service").Link("/etc/a.service", "/usr/a.service").Link("/etc/a.timer", "/usr/a.service");
}
