using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Testing;

namespace UnitDsl.Docs.Tests;

/// <summary>Compiles what a page shows, as a reader who copies it into an empty project would.</summary>
internal static class Snippets
{
    private const string Using = "using UnitDsl;\n";
    private const string FileName = "Snippet.cs";

    private static readonly Dictionary<string, string> NotBuilt = [];

    // As a build leaves it, which has looked for every project that is named.
    private static readonly Dictionary<string, string> Built = new(StringComparer.Ordinal) { ["build_property.UnitDslProgramsRead"] = "true" };

    public static Compilation Compile(string text)
    {
        var source = text.Contains(Using, StringComparison.Ordinal) ? text : Using + text;
        var compilation = new AnalyzerHarness(new UnitDslAnalyzer()).Compile([new SourceFile(FileName, source)]);
        var isProgram = compilation.Tree(FileName).GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any();
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    public static IReadOnlyList<string> Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString())];

    /// <param name="compilation">What is shown.</param>
    /// <param name="programs">The files of the programs that its services run.</param>
    public static Task<IReadOnlyList<Diagnostic>> FindingsAsync(Compilation compilation, IEnumerable<(string Path, string Text)>? programs = null) =>
        new AnalyzerHarness(new UnitDslAnalyzer()) { AdditionalSources = ProgramSources.Of(programs ?? []), GlobalOptions = programs is null ? NotBuilt : Built }.WholeBuildAsync(compilation);

    /// <summary>A hint that a page about something else need not heed.</summary>
    public static bool IsTaste(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Info;

    private static CompilationUnitSyntax GetCompilationUnitRoot(this SyntaxTree tree) => (CompilationUnitSyntax)tree.GetRoot();
}
