namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>Every file that a sample leaves, letter by letter, below a folder of its name that looks like the tree. What its scripts know is verified among the facts.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Names => [.. SampleSources.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_file_is_as_it_was_verified(string sample)
    {
        var site = Deployed.Sample(sample);
        Assert.Equal("", site.Refusal);
        Golden.MatchTree(site.Files.Where(file => !site.Executables.Contains(file.Key)), sample);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_reported(string sample)
    {
        var harness = Check.Harness();
        Assert.Empty(await harness.WholeBuildAsync(harness.Compile(SampleSources.Of(sample))));
    }
}
