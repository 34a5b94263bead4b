using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>The base of all fixes: one of them only says what it would write, and the same answer serves one place or all of them.</summary>
public abstract class Fixer : CodeFixProvider
{
    private string DefaultKey => GetType().Name;

    public sealed override FixAllProvider GetFixAllProvider() => SiteFixAllProvider.Instance;

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await DiagnosedPlace.FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } place)
                continue;

            foreach (var choice in Choices(place))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(choice.Title, cancellationToken => EditWriter.ApplyAsync(solution, choice.Edits, cancellationToken), choice.Key ?? DefaultKey),
                    diagnostic);
            }
        }
    }

    /// <summary>What can be written at this place, best first; nothing rather than something wrong.</summary>
    internal abstract IEnumerable<Choice> Choices(DiagnosedPlace place);

    /// <summary>What is written when all of these places are mended at once.</summary>
    internal virtual IEnumerable<Choice> ChoicesForAll(IReadOnlyList<DiagnosedPlace> places, string? key) =>
        places.Select(place => Choices(place).FirstOrDefault(choice => key is null || key == DefaultKey || choice.Key is null || choice.Key == key)).OfType<Choice>();
}
