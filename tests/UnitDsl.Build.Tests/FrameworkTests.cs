using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

public sealed class FrameworkTests
{
    private static readonly PayloadSource Site = new PayloadSource().Artifact("ops", "#!/bin/bash\n", "0755").Summary("1 unit");

    [Fact]
    public void Two_frameworks_with_one_output_directory_do_not_fight()
    {
        using var project = new SiteProject("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>").Carries(Site);

        project.Run("build").Succeeded();
        Assert.True(project.Files.Has("bin/Debug/net8.0/deploy/ops"));
        Assert.True(project.Files.Has("bin/Debug/net10.0/deploy/ops"));

        project.Run("build", "--no-restore", "-p:UnitDslOutputDirectory=out").Succeeded();
        Assert.Equal(["net10.0/ops", "net8.0/ops"], project.Files.Files("out"));
        Assert.False(project.Files.Has("bin/Debug/net8.0/deploy"));

        project.Run("clean", "-p:UnitDslOutputDirectory=out").Succeeded();
        Assert.Empty(Directory.EnumerateFileSystemEntries(project.Files.PathOf("out")));
    }

    [Fact]
    public void Publish_carries_the_tree_only_when_asked()
    {
        using var project = new SiteProject().Carries(Site);

        project.Run("publish", "-o", "plain").Succeeded();
        Assert.False(project.Files.Has("plain/deploy"));

        project.Run("publish", "-o", "full", "-p:UnitDslPublish=true", "--no-restore").Succeeded();
        Assert.Equal(["ops"], project.Files.Files("full/deploy"));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(project.Files.PathOf("full/deploy/ops")).HasFlag(UnixFileMode.UserExecute));
        Assert.True(project.Files.Has("bin/Release/net10.0/deploy/ops"));

        project.Run("clean", "-c", "Release").Succeeded();
        Assert.False(project.Files.Has("bin/Release/net10.0/deploy"));
        Assert.Equal(["ops"], project.Files.Files("full/deploy"));
    }
}
