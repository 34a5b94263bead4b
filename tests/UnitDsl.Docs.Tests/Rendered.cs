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
        return output.GetSymbolsWithName(static name => name.StartsWith('A'), SymbolFilter.Member)
            .OfType<IFieldSymbol>()
            .Where(static field => field.ContainingType.Name.StartsWith("Payload_", StringComparison.Ordinal))
            .Select(static field => ((string)field.ConstantValue!).Split('\n', 3))
            .Where(static parts => parts[0].StartsWith(Directory, StringComparison.Ordinal))
            .ToDictionary(static parts => parts[0][Directory.Length..], static parts => parts[2], StringComparer.Ordinal);
    }
}
