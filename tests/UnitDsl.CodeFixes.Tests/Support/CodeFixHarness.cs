using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Testing;

namespace UnitDsl.CodeFixes.Tests.Support;

/// <summary>A project in an editor: what is reported, what is offered, what becomes of the sources. What becomes of them must compile.</summary>
public sealed class CodeFixHarness : IDisposable
{
    private readonly AdhocWorkspace workspace = new();
    private readonly Fixer fixer;
    private readonly string? only;

    /// <param name="fixer">The fix.</param>
    /// <param name="only">The one mistake that is looked at; all that the fix is for unless said.</param>
    /// <param name="sources">The files.</param>
    public CodeFixHarness(Fixer fixer, string? only, params string[] sources)
    {
        this.fixer = fixer;
        this.only = only;
        var compilation = CompilationFactory.Create(sources);
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Test", "Test", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: CompilationFactory.ParseOptions, metadataReferences: compilation.References);
        var solution = workspace.CurrentSolution.AddProject(project);
        foreach (var tree in compilation.SyntaxTrees)
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), tree.FilePath, tree.GetText(), filePath: tree.FilePath);
        Project = solution.GetProject(project.Id)!;
    }

    public Project Project { get; private set; }

    /// <summary>What the project gives the compiler beside its sources.</summary>
    public IReadOnlyList<AdditionalSource> AdditionalSources { get; private set; } = [];

    public CodeFixHarness With(MetadataReference reference)
    {
        Project = Project.AddMetadataReference(reference);
        return this;
    }

    public static Task<CodeFixHarness> OpenAsync(Fixer fixer, params string[] sources) => OpenAsync(fixer, only: null, sources);

    public static async Task<CodeFixHarness> OpenAsync(Fixer fixer, string? only, string[] sources, IReadOnlyList<MetadataReference>? references = null, IReadOnlyList<AdditionalSource>? additional = null)
    {
        var harness = new CodeFixHarness(fixer, only, sources) { AdditionalSources = additional ?? [] };
        foreach (var reference in references ?? [])
            harness.With(reference);
        await harness.CompilesAsync();
        return harness;
    }

    /// <summary>The diagnostics that the fix is for, in the order of the files.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var reported = await compilation
            .WithAnalyzers([new UnitDslAnalyzer()], new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([.. AdditionalSources], new GlobalOptionsProvider(ImmutableDictionary<string, string>.Empty)), static (exception, _, _) => ExceptionDispatchInfo.Throw(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();
        return [.. reported
            .Where(diagnostic => only is null ? fixer.FixableDiagnosticIds.Contains(diagnostic.Id) : diagnostic.Id == only)
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public async Task<IReadOnlyList<CodeAction>> OffersAsync(Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document = Project.GetDocument(diagnostic.Location.SourceTree)!;
        await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    public async Task<IReadOnlyList<string>> TitlesAsync(int diagnostic = 0) =>
        [.. (await OffersAsync((await DiagnosticsAsync())[diagnostic])).Select(action => action.Title)];

    /// <summary>Applies one of the offers for one of the diagnostics.</summary>
    public async Task ApplyAsync(int diagnostic = 0, int offer = 0) =>
        await TakeAsync((await OffersAsync((await DiagnosticsAsync())[diagnostic]))[offer]);

    /// <summary>Applies the offer's kind to everything in scope, as "Fix all in …" does.</summary>
    public async Task ApplyToAllAsync(FixAllScope scope = FixAllScope.Project, int offer = 0, int inFile = 0)
    {
        var diagnostics = await DiagnosticsAsync();
        var document = Project.Documents.Single(candidate => candidate.FilePath == $"Source{inFile}.cs");
        var key = (await OffersAsync(diagnostics.First(diagnostic => scope != FixAllScope.Document || diagnostic.Location.SourceTree!.FilePath == document.FilePath)))[offer].EquivalenceKey;
        var context = new FixAllContext(document, fixer, scope, key, only is null ? fixer.FixableDiagnosticIds : [only], new Known(diagnostics), CancellationToken.None);
        await TakeAsync((await fixer.GetFixAllProvider().GetFixAsync(context))!);
    }

    public async Task<string> TextAsync(int file = 0) =>
        (await Project.Documents.Single(document => document.FilePath == $"Source{file}.cs").GetTextAsync()).ToString();

    /// <summary>Nothing of the kind is left.</summary>
    public async Task IsMendedAsync() => Assert.Empty((await DiagnosticsAsync()).Select(diagnostic => diagnostic.ToString()));

    public void Dispose() => workspace.Dispose();

    private async Task TakeAsync(CodeAction action)
    {
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
        Project = operation.ChangedSolution.GetProject(Project.Id)!;
        await CompilesAsync();
    }

    private async Task CompilesAsync()
    {
        var compilation = (await Project.GetCompilationAsync())!;
        var problems = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        Assert.True(!problems.Any(), $"{string.Join('\n', problems)}\n{string.Join("\n---\n", compilation.SyntaxTrees.Select(tree => tree.ToString()))}");
    }

    private sealed class Known(IReadOnlyList<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
