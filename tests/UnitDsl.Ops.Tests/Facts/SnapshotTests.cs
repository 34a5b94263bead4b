namespace UnitDsl.Ops.Tests.Facts;

/// <summary>Facts, letter by letter.</summary>
public sealed class SnapshotTests
{
    public static TheoryData<string> Samples => [.. SampleSources.All];

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_facts_of_a_sample_are_as_they_were_verified(string sample) => Golden.Match(string.Join('\n', FactLines.FromSample(sample).Lines) + "\n", sample);

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_facts_of_its_other_scripts_are_as_they_were_verified(string sample)
    {
        // What has no facts is the same in every site.
        var tree = FactLines.FromSample(sample).Tree;
        foreach (var script in tree.Executables.Where(path => path != "ops" && tree.Files[path].Contains("\nfacts=(\n", StringComparison.Ordinal)))
            Golden.Match(string.Join('\n', FactLines.Read(tree.Files[script])) + "\n", $"{sample}.{Path.GetFileName(script)}");
    }

    [Fact]
    public void The_facts_of_a_site_with_everything_are_as_they_were_verified() => Golden.Match(string.Join('\n', Everything.Site().Lines) + "\n", "Everything");

    [Fact]
    public void The_facts_of_its_health_program_are_as_they_were_verified() =>
        Golden.Match(string.Join('\n', FactLines.Read(Everything.Site().Tree.Files["root/usr/local/lib/unitdsl/everything/health"])) + "\n", "Everything.health");

    [Fact]
    public void Scripts_can_be_run() =>
        Assert.Equal(["ops", "root/usr/local/lib/unitdsl/everything/health"], Everything.Site().Tree.Executables.Order(StringComparer.Ordinal));

    [Fact]
    public void A_site_that_watches_nothing_has_no_health_program() =>
        Assert.Equal(["ops", "root/etc/systemd/system/app.service", "site.json"], FactLines.From("[ExecStart(\"/bin/app\")] public sealed record App : Service;").Tree.Files.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("[Port(0)]")]
    [InlineData("[ExecStart(\"/bin/{Nothing}\")]")]
    public void A_site_with_an_error_has_no_script(string attribute)
    {
        var tree = FactLines.From($"[ExecStart(\"/bin/app\")] {attribute} public sealed record App : Service;").Tree;
        Assert.Empty(tree.Files);
        Assert.NotEmpty(tree.Refusals);
    }
}
