namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>Every file that the sample leaves, letter by letter.</summary>
public sealed class DenoGenesisTests
{
    private const string UnitFolder = "root/etc/systemd/system/";

    public static TheoryData<string> Units => ["domtech.service", "efficientmovers.service", "heavenlyroofing.service", "okdevs.service", "pedromdominguez.service"];

    private static Deployed Site() => Deployed.Run(CompilationFactory.Create(SampleSources.Of("DenoGenesis"), "DenoGenesis"));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_file_is_as_it_was_verified(string name) =>
        Golden.Match(Site().Files[UnitFolder + name], Path.Combine("DenoGenesis", Path.GetFileNameWithoutExtension(name)), "service");

    [Fact]
    public void The_manifest_is_as_it_was_verified() => Golden.Match(Site().Files["site.json"], Path.Combine("DenoGenesis", "site"), "json");

    [Fact]
    public void Every_unit_file_is_verified()
    {
        var site = Site();
        Assert.Equal("", site.Refusal);
        Assert.Equal(Units.Select(static row => row.Data), site.UnitNames);
    }

    [Fact]
    public async Task Nothing_is_reported()
    {
        var harness = Check.Harness();
        Assert.Empty(await harness.WholeBuildAsync(harness.Compile(SampleSources.Of("DenoGenesis"))));
    }
}
