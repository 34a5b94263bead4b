using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Testing;

namespace UnitDsl.Rules.Tests.Support;

/// <summary>Packages as their users meet them: built with the generator, so that their contracts are in them.</summary>
internal static class Packs
{
    public static IReadOnlyList<MetadataReference> Of(RuleCase one, string prefix) =>
        [.. one.Packs.Select(pack => new GeneratorHarness(new UnitDslGenerator()).Run(CompilationFactory.Create([new SourceFile("Pack.cs", prefix + pack.Text)], pack.Name)).AssertCompiles().Output.ToImageReference())];
}
