using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>What happens where the sample meets another one.</summary>
public sealed class DixisTests
{
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
