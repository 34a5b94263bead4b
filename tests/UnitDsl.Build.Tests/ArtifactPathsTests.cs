namespace UnitDsl.BuildTests;

public sealed class ArtifactPathsTests
{
    [Theory]
    [InlineData("ops")]
    [InlineData("root/etc/systemd/system/app@.service")]
    [InlineData("root/etc/systemd/system/app.service.d/10-more.conf")]
    public void Plain_relative_paths_are_fine_everywhere(string path)
    {
        Assert.Null(ArtifactPaths.Refuse([path], windows: false, mac: false));
        Assert.Null(ArtifactPaths.Refuse([path], windows: true, mac: false));
    }

    [Theory]
    [InlineData(@"root/srv-my\x2dapp.mount")]
    [InlineData(@"..\..\escaped")]
    [InlineData("C:/escaped")]
    [InlineData("con.service")]
    [InlineData("root/AUX")]
    [InlineData("lpt1.socket")]
    [InlineData("trailing.")]
    public void What_windows_cannot_hold_is_refused_there_only(string path)
    {
        Assert.NotNull(ArtifactPaths.Refuse([path], windows: true, mac: false));
        Assert.Null(ArtifactPaths.Refuse([path], windows: false, mac: false));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Names_that_differ_by_case_collide_where_the_file_system_says_so(bool windows, bool mac)
    {
        Assert.NotNull(ArtifactPaths.Refuse(["App.service", "app.service"], windows, mac));
        Assert.Null(ArtifactPaths.Refuse(["App.service", "app.service"], windows: false, mac: false));
    }

    [Fact]
    public void One_path_is_one_file()
    {
        Assert.NotNull(ArtifactPaths.Refuse(["a", "a"], windows: false, mac: false));
        Assert.NotNull(ArtifactPaths.Refuse(["a/b/c", "a"], windows: false, mac: false));
        Assert.Null(ArtifactPaths.Refuse(["a/b", "a.b", "ab"], windows: false, mac: false));
    }
}
