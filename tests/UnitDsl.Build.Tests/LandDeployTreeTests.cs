using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

public sealed class LandDeployTreeTests : IDisposable
{
    private const string Unit = "root/etc/systemd/system/app.service";

    private readonly LandingSite site = new();

    public void Dispose() => site.Dispose();

    private static PayloadSource TwoFiles => new PayloadSource().Artifact(Unit, "[Service]\n").Artifact("ops", "#!/bin/bash\n", "0755").Summary("1 unit");

    [Fact]
    public void Every_artifact_is_landed_with_its_exact_bytes()
    {
        Assert.True(site.Land(new PayloadSource().Artifact(Unit, "Description=Zoë's \"café\" ☕\n").Summary("1 unit")));

        Assert.Equal("Description=Zoë's \"café\" ☕\n"u8.ToArray(), File.ReadAllBytes(site.Files.PathOf("deploy/" + Unit)));
        Assert.Equal(["UnitDsl: 1 unit, deploy tree in deploy"], site.Engine.Messages);
        Assert.Equal([Unit], site.Landed);
    }

    [Fact]
    public void Artifacts_of_every_bucket_are_landed()
    {
        site.Land(new PayloadSource().Constant("Payload_00", "A0", "a\n0644\nx\n").Constant("Payload_63", "A0", "b\n0644\ny\n").Constant("Payload_Site", "Aops", "ops\n0755\nz\n"));

        Assert.Equal(["a", "b", "ops"], site.Files.Files("deploy"));
    }

    [Fact]
    public void Scripts_end_in_the_modules_that_they_name_and_share()
    {
        site.Land(new PayloadSource()
            .Constant("Payload_Ops", "A0", "ops\n0755 one two\nhead\n")
            .Constant("Payload_Ops", "Lines", "first\nsecond\n")
            .Constant("Payload_Ops", "R1", "health\n0755 two\n\u0101\u0100")
            .Constant("Payload_Library", "M_one", "1\n")
            .Constant("Payload_Library", "M_two", "2\n"));

        Assert.Empty(site.Engine.Errors);
        Assert.Equal("head\n1\n2\n", File.ReadAllText(site.Files.PathOf("deploy/ops")));
        Assert.Equal("second\nfirst\n2\n", File.ReadAllText(site.Files.PathOf("deploy/health")));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(site.Files.PathOf("deploy/health")).HasFlag(UnixFileMode.UserExecute));
    }

    [Fact]
    public void A_second_landing_writes_nothing()
    {
        site.Land(TwoFiles);
        var before = site.Files.Snapshot(".");

        Assert.True(site.Land());

        Assert.Equal(before, site.Files.Snapshot("."));
        Assert.Equal(["UnitDsl: 1 unit, deploy tree in deploy"], site.Engine.Messages);
    }

    [Fact]
    public void Only_what_changed_is_written()
    {
        site.Land(TwoFiles);
        var before = site.Files.Snapshot("deploy");

        site.Land(new PayloadSource().Artifact(Unit, "[Service]\nRestart=always\n").Artifact("ops", "#!/bin/bash\n", "0755"));

        var after = site.Files.Snapshot("deploy");
        Assert.Equal(before[0], after[0]);
        Assert.NotEqual(before[1], after[1]);
    }

    [Fact]
    public void What_is_no_longer_produced_goes_with_the_directories_that_it_filled()
    {
        site.Land(TwoFiles);

        site.Land(new PayloadSource().Artifact("ops", "#!/bin/bash\n", "0755"));

        Assert.Equal(["ops"], site.Files.Files("deploy"));
        Assert.False(site.Files.Has("deploy/root"));
    }

    [Fact]
    public void The_last_artifact_takes_the_tree_and_the_list_along()
    {
        site.Land(TwoFiles);

        site.Compile("class Nothing;");
        Assert.True(site.Land());

        Assert.False(site.Files.Has("deploy"));
        Assert.False(site.Files.Has("obj/landed.txt"));
        Assert.Empty(site.Engine.Messages);
    }

    [Fact]
    public void Files_of_one_class_may_share_their_lines()
    {
        site.Land(new PayloadSource()
            .Constant("Payload_00", "Lines", "[Service]\nType=exec\n\nÄ\n")
            .Constant("Payload_00", "R0", "a.service\n0644\n\u0100\u0101\u0102\u0100")
            .Constant("Payload_00", "R1", "ops\n0755\n\u0103"));

        Assert.Equal("[Service]\nType=exec\n\n[Service]\n", site.Files.Read("deploy/a.service"));
        Assert.Equal("Ä\n", site.Files.Read("deploy/ops"));
    }

    [Fact]
    public void The_users_own_files_stay()
    {
        site.Land(TwoFiles);
        site.Files.Write("deploy/root/etc/notes.txt", "mine");

        site.Compile("class Nothing;");
        site.Land();

        Assert.Equal(["root/etc/notes.txt"], site.Files.Files("deploy"));
        Assert.False(site.Files.Has("deploy/root/etc/systemd"));
    }

    [Fact]
    public void A_file_that_somebody_deleted_comes_back()
    {
        site.Land(TwoFiles);
        File.Delete(site.Files.PathOf("deploy/" + Unit));

        site.Land();

        Assert.Equal("[Service]\n", site.Files.Read("deploy/" + Unit));
    }

    [Fact]
    public void A_file_that_somebody_edited_or_left_in_the_way_is_overwritten()
    {
        site.Files.Write("deploy/ops", "not ours");

        site.Land(TwoFiles);

        Assert.Equal("#!/bin/bash\n", site.Files.Read("deploy/ops"));
    }

    [Fact]
    public void A_file_becomes_a_directory_and_back()
    {
        site.Land(new PayloadSource().Artifact("a", "file\n"));
        Assert.True(site.Land(new PayloadSource().Artifact("a/b", "below\n")));
        Assert.Equal(["a/b"], site.Files.Files("deploy"));

        Assert.True(site.Land(new PayloadSource().Artifact("a", "file\n")));
        Assert.Equal(["a"], site.Files.Files("deploy"));
    }

    [Fact]
    public void Another_output_directory_takes_the_tree_along()
    {
        site.Land(TwoFiles);
        site.Output = "elsewhere/";

        site.Land();

        Assert.False(site.Files.Has("deploy"));
        Assert.Equal(["ops", Unit], site.Files.Files("elsewhere"));
    }

    [Fact]
    public void What_was_published_elsewhere_stays()
    {
        site.KeepElsewhere = true;
        site.Land(TwoFiles);
        site.Output = "elsewhere";

        site.Land();
        site.Land(new PayloadSource().Artifact("ops", "x\n"));

        Assert.Equal(["ops", Unit], site.Files.Files("deploy"));
        Assert.Equal(["ops"], site.Files.Files("elsewhere"));
    }

    [Fact]
    public void A_copied_checkout_deletes_nothing_where_it_came_from()
    {
        site.Land(TwoFiles);
        site.Files.Write("copy/obj/landed.txt", site.Files.Read("obj/landed.txt"));
        site.ProjectFile = "copy/site.csproj";

        Assert.True(site.Remove());

        Assert.Equal(["ops", Unit], site.Files.Files("deploy"));
        Assert.False(site.Files.Has("copy/obj/landed.txt"));
    }

    [Fact]
    public void A_list_that_points_outside_is_not_believed()
    {
        site.Files.Write("precious", "mine");
        site.Files.Write("obj/landed.txt", $"{site.Files.Root}\n{site.Files.PathOf("deploy")}\n../precious\n");

        site.Land(TwoFiles);

        Assert.True(site.Files.Has("precious"));
    }

    [Fact]
    public void Removing_takes_all_that_was_landed()
    {
        site.Land(TwoFiles);
        site.Files.Write("deploy/mine", "");

        Assert.True(site.Remove());

        Assert.Equal(["mine"], site.Files.Files("deploy"));
        Assert.False(site.Files.Has("obj/landed.txt"));
    }

    [Fact]
    public void In_a_design_time_build_it_only_tells_what_is_there()
    {
        site.Land(TwoFiles);
        var before = site.Files.Snapshot("deploy");
        site.DesignTime = true;

        Assert.True(site.Land(new PayloadSource().Artifact("other", "x\n")));

        Assert.Equal(before, site.Files.Snapshot("deploy"));
        Assert.Equal(["ops", Unit], site.Landed);
    }

    [Fact]
    public void The_list_is_never_older_than_the_assembly()
    {
        site.Land(TwoFiles);
        File.SetLastWriteTimeUtc(site.Files.PathOf("obj/landed.txt"), DateTime.UtcNow.AddHours(-1));

        site.Land(TwoFiles);

        Assert.True(File.GetLastWriteTimeUtc(site.Files.PathOf("obj/landed.txt")) >= File.GetLastWriteTimeUtc(site.Files.PathOf("obj/site.dll")));
    }
}
