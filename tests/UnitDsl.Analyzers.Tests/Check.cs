using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Site.Rules;

namespace UnitDsl.Analyzers.Tests;

/// <summary>Marked sources against what the analyzers say: in a build, and in an editor with one open document.</summary>
internal static class Check
{
    private const string Language = "global using UnitDsl;";

    // Rules about systemd have cases of their own; what these sources leave out besides is not their matter.
    private static readonly HashSet<string> alsoHere = ["UNIT0101", "UNIT0102", "UNIT0313", "UNIT0601", .. ValueRule.All.Select(static rule => rule.Id)];

    public static AnalyzerHarness Harness(IReadOnlyList<MetadataReference>? references = null, bool allowCompilerErrors = false) =>
        new(new UnitDslAnalyzer()) { Generators = [new UnitDslGenerator()], References = references ?? [], AllowCompilerErrors = allowCompilerErrors, Concerns = Concerns };

    private static bool Concerns(string id) => !id.StartsWith("UNIT", StringComparison.Ordinal) || string.CompareOrdinal(id, "UNIT0100") < 0 || alsoHere.Contains(id);

    /// <summary>Exactly what is marked is reported, and each part occurs in a message.</summary>
    public static Task Reports(string source, params string[] messageParts) => Reports([source], messageParts);

    public static Task Reports(string[] sources, params string[] messageParts) => Harness().VerifyAsync(Files(sources), messageParts);

    public static Task Reports(string[] sources, IReadOnlyList<MetadataReference> references, params string[] messageParts) =>
        Harness(references).VerifyAsync(Files(sources), messageParts);

    public static Task Nothing(params string[] sources) => Harness().VerifyAsync(Files(sources));

    public static Task Nothing(string source, IReadOnlyList<MetadataReference> references) => Harness(references).VerifyAsync(Files([source]));

    /// <summary>All that is reported, for questions that marks cannot ask.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Diagnostics(params string[] sources)
    {
        var harness = Harness();
        return await harness.WholeBuildAsync(harness.Compile(Files(sources)));
    }

    /// <summary>What is reported of sources that the compiler itself may not accept; never an exception.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOfBroken(params string[] sources)
    {
        var harness = Harness(allowCompilerErrors: true);
        return await harness.WholeBuildAsync(harness.Compile(Files(sources)));
    }

    public static IEnumerable<SourceFile> Files(IEnumerable<string> sources) =>
        sources.Select(static (text, index) => new SourceFile($"Source{index}.cs", text)).Prepend(new SourceFile("Language.cs", Language));
}
