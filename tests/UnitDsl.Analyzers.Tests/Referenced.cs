using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Analyzers.Tests;

/// <summary>A second assembly as its users meet it: built with the generator, so that its contract is in it.</summary>
internal static class Referenced
{
    /// <summary>The two forms by name, for theories.</summary>
    public static TheoryData<string> Forms => ["image", "compilation"];

    public static MetadataReference Assembly(string form, string source, string name = "Acme.Pack", params MetadataReference[] references)
    {
        var built = new GeneratorHarness(new UnitDslGenerator()).Run(Deployed.Compile([source], references, name)).AssertCompiles().Output;
        return form == "image" ? built.ToImageReference() : built.ToMetadataReference();
    }
}
