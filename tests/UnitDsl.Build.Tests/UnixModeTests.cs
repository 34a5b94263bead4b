using System.Runtime.Versioning;
using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

[UnsupportedOSPlatform("windows")]
public sealed class UnixModeTests : IDisposable
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly LandingSite site = new();

    public UnixModeTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps no modes.");

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_mode_is_the_artifacts()
    {
        site.Land(new PayloadSource().Artifact("ops", "x\n", "0755").Artifact("secret", "x\n", "0600"));

        Assert.Equal(Executable, File.GetUnixFileMode(site.Files.PathOf("deploy/ops")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.Files.PathOf("deploy/secret")));
    }

    [Fact]
    public void A_changed_mode_is_set_without_writing_the_file()
    {
        site.Land(new PayloadSource().Artifact("ops", "x\n"));
        var before = site.Files.Snapshot("deploy");

        site.Land(new PayloadSource().Artifact("ops", "x\n", "0755"));

        Assert.Equal(Executable, File.GetUnixFileMode(site.Files.PathOf("deploy/ops")));
        Assert.Equal(before, site.Files.Snapshot("deploy"));
    }

    [Fact]
    public void A_name_escaped_by_systemd_is_landed_as_it_is()
    {
        site.Land(new PayloadSource().Artifact(@"srv-my\x2dapp.mount", "x\n"));

        Assert.Equal([@"srv-my\x2dapp.mount"], site.Files.Files("deploy"));
        Assert.True(site.Remove());
        Assert.False(site.Files.Has("deploy"));
    }

    [Fact]
    public void A_symbolic_link_in_the_way_is_replaced_and_its_target_kept()
    {
        site.Files.Write("precious", "mine");
        site.Files.Write("deploy/keep", "");
        File.CreateSymbolicLink(site.Files.PathOf("deploy/ops"), site.Files.PathOf("precious"));

        site.Land(new PayloadSource().Artifact("ops", "x\n"));

        Assert.Equal("mine", site.Files.Read("precious"));
        Assert.Null(new FileInfo(site.Files.PathOf("deploy/ops")).LinkTarget);
    }
}
