using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Support;

/// <summary>Everything that we make of a compilation, as text.</summary>
public sealed record Outcome(string Sources, string Diagnostics)
{
    public static Outcome Of(GeneratorRun run, Compilation compilation) => new(
        string.Join("\n", run.Sources.OrderBy(static source => source.Key, StringComparer.Ordinal).Select(static source => $"=== {source.Key}\n{source.Value}")),
        string.Join("\n", DiagnosticsOf(compilation)));

    /// <summary>What a process that starts anew makes of the sources.</summary>
    public static Outcome Afresh(SiteCode code)
    {
        var compilation = code.CompileAfresh();
        return Of(Harness.Run(compilation), compilation);
    }

    public static GeneratorHarness Harness { get; } = new(new Analyzers.Generating.UnitDslGenerator());

    public static IEnumerable<string> DiagnosticsOf(Compilation compilation)
    {
        var analyzed = compilation.WithAnalyzers(
            [new UnitDslAnalyzer()],
            new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        return analyzed.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()
            .Select(static diagnostic =>
                $"{diagnostic.Location.SourceTree?.FilePath}{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.GetMessage()}"
                + string.Concat(diagnostic.AdditionalLocations.Select(static other => $" +{other.SourceTree?.FilePath}{other.SourceSpan}"))
                + string.Concat(diagnostic.Properties.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $" {pair.Key}={pair.Value}")))
            .Order(StringComparer.Ordinal);
    }
}
