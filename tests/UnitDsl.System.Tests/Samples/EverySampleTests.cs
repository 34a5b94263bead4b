using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Samples;

/// <summary>What the samples come to, before the installed systemd.</summary>
public sealed class EverySampleTests
{
    public static TheoryData<string> Names => [.. SampleSources.All];

    [Theory, MemberData(nameof(Names))]
    public void Systemd_loads_its_units_without_a_word(string sample)
    {
        SystemdOracle.SkipUnlessAvailable();
        var site = new CompiledSite([.. SampleSources.Of(sample).Select(static source => source.Text)]);
        Assert.Empty(site.Refusals);

        using var directory = new TemporaryDirectory();
        site.WriteUnits(directory);
        Assert.NotEmpty(Directory.EnumerateFiles(directory.Path));
        Nothing.In(SystemdOracle.VerifyTree(directory.Path));
    }
}
