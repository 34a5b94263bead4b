using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

public sealed class BuildTests : IDisposable
{
    private const string Unit = "root/etc/systemd/system/app.service";
    private const string Deploy = "bin/Debug/net10.0/deploy";
    private const string Told = "UnitDsl: 1 unit, deploy tree in bin/Debug/net10.0/deploy";

    private readonly SiteProject project = new();

    public void Dispose() => project.Dispose();

    private static PayloadSource Site => new PayloadSource().Artifact(Unit, "[Service]\n").Artifact("ops", "#!/bin/bash\n", "0755").Summary("1 unit");

    [Fact]
    public void A_build_lands_the_tree_and_the_next_one_writes_nothing()
    {
        var first = project.Carries(Site).Run("build").Succeeded();
        Assert.Contains(Told, first.Output, StringComparison.Ordinal);
        Assert.Equal(["ops", Unit], project.Files.Files(Deploy));
        if (!OperatingSystem.IsWindows())
            Assert.True(File.GetUnixFileMode(project.Files.PathOf(Deploy + "/ops")).HasFlag(UnixFileMode.UserExecute));
        Assert.False(CarriesPayload("obj/Debug/net10.0/ref/Site.dll"), "A changed text would recompile every project that refers to this one.");
        Assert.True(CarriesPayload("obj/Debug/net10.0/Site.dll"));

        var before = project.Files.Snapshot(".");
        var second = project.Run("build", "--no-restore").Succeeded();
        Assert.Contains(Told, second.Output, StringComparison.Ordinal);
        Assert.Equal(Ours(before), Ours(project.Files.Snapshot(".")));
    }

    [Fact]
    public void The_tree_follows_the_site_through_edits_deletions_and_clean()
    {
        project.Carries(Site).Run("build").Succeeded();

        File.Delete(project.Files.PathOf(Deploy + "/ops"));
        project.Run("build", "--no-restore").Succeeded();
        Assert.Equal(["ops", Unit], project.Files.Files(Deploy));

        project.Carries(new PayloadSource().Artifact("ops", "#!/bin/bash\n", "0755")).Run("build", "--no-restore").Succeeded();
        Assert.Equal(["ops"], project.Files.Files(Deploy));
        Assert.False(project.Files.Has(Deploy + "/root"));

        project.Carries(Site).Run("build", "--no-restore").Succeeded();
        project.Run("clean").Succeeded();
        Assert.False(project.Files.Has(Deploy));
        Assert.False(project.Files.Has("obj/Debug/net10.0/UnitDsl.landed.txt"));
    }

    [Fact]
    public void What_fails_or_only_looks_leaves_the_last_good_tree()
    {
        project.Carries(Site).Run("build").Succeeded();
        var good = project.Files.Snapshot(Deploy);

        project.Carries(new PayloadSource().Artifact("other", "x\n")).Run("build", "--no-restore", "-p:DesignTimeBuild=true").Succeeded();
        Assert.Equal(good, project.Files.Snapshot(Deploy));

        project.Files.Write("Broken.cs", "class {");
        project.Run("build", "--no-restore").Failed();
        Assert.Equal(good, project.Files.Snapshot(Deploy));

        File.Delete(project.Files.PathOf("Broken.cs"));
        var refused = project.Carries(new PayloadSource().Refusal("Port 3001 is taken twice.")).Run("build", "--no-restore", "-p:RunAnalyzers=false").Failed();
        Assert.Matches(@"Site\.csproj : error UNIT9001: Port 3001 is taken twice\. \(Analyzers are off", refused.Output);
        Assert.Equal(good, project.Files.Snapshot(Deploy));
    }

    [Fact]
    public void A_project_that_does_not_deploy_has_no_tree()
    {
        project.Carries(Site).Run("build").Succeeded();

        var library = project.Run("build", "--no-restore", "-p:UnitDslDeploy=false").Succeeded();

        Assert.DoesNotContain("UnitDsl:", library.Output, StringComparison.Ordinal);
        Assert.False(project.Files.Has(Deploy));
    }

    private bool CarriesPayload(string assembly)
    {
        using var image = new PEReader(File.OpenRead(project.Files.PathOf(assembly)));
        var metadata = image.GetMetadataReader();
        return metadata.FieldDefinitions.Any(field => metadata.StringComparer.StartsWith(metadata.GetFieldDefinition(field).Name, "A"));
    }

    // The SDK itself rewrites a few files of its own in obj.
    private static IEnumerable<string> Ours(IEnumerable<string> snapshot) =>
        snapshot.Where(static file => file.Contains("/deploy/", StringComparison.Ordinal) || file.Contains("UnitDsl.landed.txt", StringComparison.Ordinal));
}
