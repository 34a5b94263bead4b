using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>
/// Mends all places in one go. Not the batch fixer that the compiler brings: that one asks for each place by itself and merges the texts, so
/// that all ports would become the same, and of two changes in one attribute list one would be lost.
/// </summary>
internal sealed class SiteFixAllProvider : FixAllProvider
{
    public static readonly SiteFixAllProvider Instance = new();

    private SiteFixAllProvider()
    {
    }

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var places = new List<DiagnosedPlace>();
        foreach (var document in Documents(fixAllContext))
        {
            foreach (var diagnostic in await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false))
            {
                if (await DiagnosedPlace.FindAsync(document, diagnostic, fixAllContext.CancellationToken).ConfigureAwait(false) is { } place)
                    places.Add(place);
            }
        }

        places.Sort(static (a, b) =>
            string.CompareOrdinal(a.Document.FilePath, b.Document.FilePath) is var byFile and not 0 ? byFile : a.Span.CompareTo(b.Span));
        var edits = ((Fixer)fixAllContext.CodeFixProvider)
            .ChoicesForAll(places, fixAllContext.CodeActionEquivalenceKey)
            .SelectMany(static choice => choice.Edits)
            .ToList();
        return edits.Count == 0
            ? null
            : CodeAction.Create(
                $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds)}",
                cancellationToken => EditWriter.ApplyAsync(fixAllContext.Solution, edits, cancellationToken),
                fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Document> Documents(FixAllContext context)
    {
        var documents = context.Scope switch
        {
            FixAllScope.Document when context.Document is { } document => [document],
            FixAllScope.Project => context.Project.Documents,
            FixAllScope.Solution => context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp).SelectMany(static project => project.Documents),
            _ => [],
        };

        // A project for several frameworks holds each of its files several times.
        return documents.GroupBy(static document => document.FilePath ?? document.Id.ToString()).Select(static same => same.First());
    }
}
