using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Generating;
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

    public static Compilation Compile(string text, IReadOnlyList<CodeBlock>? packages = null)
    {
        var references = (packages ?? []).Select(static package => new GeneratorHarness(new UnitDslGenerator())
            .Run(CompilationFactory.Create([new SourceFile(FileName, WithUsing(package.Text))], package.PackageName)).AssertCompiles().Output.ToImageReference());
        var compilation = new AnalyzerHarness(new UnitDslAnalyzer()) { References = [.. references] }.Compile([new SourceFile(FileName, WithUsing(text))]);
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

    private static string WithUsing(string text) => text.Contains(Using, StringComparison.Ordinal) ? text : Using + text;

    private static CompilationUnitSyntax GetCompilationUnitRoot(this SyntaxTree tree) => (CompilationUnitSyntax)tree.GetRoot();
}
