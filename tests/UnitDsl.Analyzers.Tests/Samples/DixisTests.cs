using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>Every file that the sample leaves, letter by letter, and what happens where it meets another one.</summary>
public sealed class DixisTests
{
    private const string UnitFolder = "root/etc/systemd/system/";

    public static TheoryData<string> Units => ["dixis-backend.service", "dixis-frontend.service", "pm2-deploy.service"];

    private static Deployed Site() => Deployed.Run(CompilationFactory.Create(SampleSources.Of("Dixis"), "Dixis"));

    [Theory]
    [MemberData(nameof(Units))]
    public void A_unit_file_is_as_it_was_verified(string name) =>
        Golden.Match(Site().Files[UnitFolder + name], Path.Combine("Dixis", Path.GetFileNameWithoutExtension(name)), "service");

    [Fact]
    public void The_manifest_is_as_it_was_verified() => Golden.Match(Site().Files["site.json"], Path.Combine("Dixis", "site"), "json");

    [Fact]
    public void What_pm2_is_told_is_as_it_was_verified() => Golden.Match(Site().Files["root/etc/pm2-deploy/ecosystem.config.cjs"], Path.Combine("Dixis", "ecosystem"), "cjs");

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
        Assert.Empty(await harness.WholeBuildAsync(harness.Compile(SampleSources.Of("Dixis"))));
    }

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task Two_documents_that_want_one_port_are_told_where_they_meet(string form) => Check.Reports(
        ["[assembly: Site({|UNIT0102:\"both\"|})]"],
        [Assembly("DenoGenesis", form), Assembly("Dixis", form)],
        "Port 3000", "Domtech", "of DenoGenesis", "DixisFrontend", "of Dixis");

    private static MetadataReference Assembly(string sample, string form)
    {
        var built = new GeneratorHarness(new UnitDslGenerator()).Run(CompilationFactory.Create(SampleSources.Of(sample), sample)).AssertCompiles().Output;
        return form == "image" ? built.ToImageReference() : built.ToMetadataReference();
    }
}
