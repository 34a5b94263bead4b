using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Testing;

namespace UnitDsl.Docs.Tests;

/// <summary>The unit files that a compilation would land.</summary>
internal static class Rendered
{
    private const string Directory = "root/etc/systemd/system/";

    public static IReadOnlyDictionary<string, string> Units(Compilation compilation)
    {
        new GeneratorHarness(new UnitDslGenerator()).Driver().RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return CarriedTree.In(output.SyntaxTrees).Files
            .Where(static file => file.Key.StartsWith(Directory, StringComparison.Ordinal))
            .ToDictionary(static file => file.Key[Directory.Length..], static file => file.Value, StringComparer.Ordinal);
    }
}
