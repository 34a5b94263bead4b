using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace UnitDsl.Testing;

/// <summary>Runs analyzers as a build does and as an editor does, and holds both against marked source.</summary>
public sealed class AnalyzerHarness(params DiagnosticAnalyzer[] analyzers)
{
    /// <summary>Run first, so that the analyzers see what users' compilers show them.</summary>
    public IReadOnlyList<IIncrementalGenerator> Generators { get; init; } = [];

    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>What plain <c>[|span|]</c> marks stand for.</summary>
    public string? DefaultId { get; init; }

    /// <summary>The ids that are looked at; all of them unless said. A source that shows one mistake may well have others.</summary>
    public Func<string, bool> Concerns { get; init; } = static _ => true;

    /// <summary>MSBuild properties and the like, by their <c>build_property.X</c> names.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the project gives the compiler beside its sources.</summary>
    public IReadOnlyList<AdditionalSource> AdditionalSources { get; init; } = [];

    /// <summary>For sources that are broken on purpose.</summary>
    public bool AllowCompilerErrors { get; init; }

    /// <summary>All diagnostics of the analyzers, as a build reports them.</summary>
    public async Task<IReadOnlyList<Diagnostic>> WholeBuildAsync(Compilation compilation) =>
        Sorted(await Attach(compilation).GetAnalyzerDiagnosticsAsync());

    /// <summary>What an editor shows for one open document: no end-of-compilation actions, no other file.</summary>
    public async Task<IReadOnlyList<Diagnostic>> OpenDocumentOnlyAsync(Compilation compilation, SyntaxTree tree)
    {
        var attached = Attach(compilation);
        var syntactic = await attached.GetAnalyzerSyntaxDiagnosticsAsync(tree, default);
        var semantic = await attached.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, default);
        return Sorted(syntactic.AddRange(semantic));
    }

    /// <summary>The compilation that analyzers see: the sources and what the generators make of them.</summary>
    public Compilation Compile(IEnumerable<SourceFile> sources)
    {
        Compilation compilation = CompilationFactory.Create(sources, references: References);
        if (Generators.Count > 0)
            new GeneratorHarness([.. Generators]) { GlobalOptions = GlobalOptions }.Driver().RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return compilation;
    }

    /// <summary>Fails unless the marks and the diagnostics are the same, in a build and in an editor.</summary>
    public Task<IReadOnlyList<Diagnostic>> VerifyAsync(params string[] markupSources) =>
        VerifyAsync(markupSources.Select((text, index) => new SourceFile($"Source{index}.cs", text)));

    /// <param name="markupSources">The marked files.</param>
    /// <param name="messageParts">Each must occur in the message of one of the diagnostics.</param>
    public async Task<IReadOnlyList<Diagnostic>> VerifyAsync(IEnumerable<SourceFile> markupSources, params string[] messageParts)
    {
        var marked = markupSources.Select(source => (source.Name, Markup: SourceMarkup.Parse(source.Text, DefaultId))).ToList();
        var compilation = Compile(marked.Select(source => new SourceFile(source.Name, source.Markup.Text)));
        if (!AllowCompilerErrors)
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var build = await WholeBuildAsync(compilation);
        foreach (var (name, markup) in marked)
        {
            var tree = compilation.Tree(name);
            var reported = InTree(build, tree);
            if (!Agree(markup, reported))
                Assert.Fail($"{name}: what is marked is not what is reported.\nMarked:\n{AnnotatedSource.Of(markup)}\nReported:\n{AnnotatedSource.Of(markup.Text, reported)}");

            var open = InTree(await OpenDocumentOnlyAsync(compilation, tree), tree);
            if (!Keys(open).SequenceEqual(Keys(reported)))
                Assert.Fail($"{name}: an editor shows something else than the build.\nEditor:\n{AnnotatedSource.Of(markup.Text, open)}\nBuild:\n{AnnotatedSource.Of(markup.Text, reported)}");
        }

        var known = marked.Select(source => source.Name).ToHashSet();
        Assert.Empty(build.Where(diagnostic => diagnostic.Location.SourceTree is not { } tree || !known.Contains(tree.FilePath)));
        foreach (string part in messageParts)
            Assert.Contains(build, diagnostic => diagnostic.GetMessage().Contains(part, StringComparison.Ordinal));
        return build;
    }

    // Attached anew each time, so that nothing one question computed answers the next.
    private CompilationWithAnalyzers Attach(Compilation compilation) => compilation.WithAnalyzers(
        [.. analyzers],
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. AdditionalSources], new GlobalOptionsProvider(GlobalOptions)),
            onAnalyzerException: static (exception, _, _) => ExceptionDispatchInfo.Throw(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: static _ => false));

    private static bool Agree(SourceMarkup markup, IReadOnlyList<Diagnostic> reported)
    {
        var spans = reported.Select(diagnostic => new ExpectedSpan(diagnostic.Id, diagnostic.Location.SourceSpan)).ToList();
        // The named marks choose first; unnamed ones take what is left.
        foreach (var expected in markup.Spans.OrderBy(span => span.Id is null))
        {
            int found = spans.FindIndex(span => span.Span == expected.Span && (expected.Id is null || expected.Id == span.Id));
            if (found < 0)
                return false;
            spans.RemoveAt(found);
        }
        return spans.Count == 0;
    }

    private static List<Diagnostic> InTree(IReadOnlyList<Diagnostic> diagnostics, SyntaxTree tree) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == tree)];

    private static IEnumerable<string> Keys(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(diagnostic => $"{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.GetMessage()}");

    private List<Diagnostic> Sorted(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => Concerns(diagnostic.Id)).OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start).ThenByDescending(d => d.Location.SourceSpan.Length).ThenBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.GetMessage(), StringComparer.Ordinal)];
}
