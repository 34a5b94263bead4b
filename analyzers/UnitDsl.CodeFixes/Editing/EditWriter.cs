using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>Edits → new text. On characters and not on nodes, so that every blank and comment that is not concerned stays where it is.</summary>
internal static class EditWriter
{
    private const int LongestLine = 140;

    public static async Task<Solution> ApplyAsync(Solution solution, IEnumerable<Edit> edits, CancellationToken cancellationToken)
    {
        var result = solution;
        foreach (var inDocument in edits.Distinct().GroupBy(static edit => edit.Document))
        {
            if (solution.GetDocument(inDocument.Key) is not { } document)
                continue;

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            result = result.WithDocumentText(document.Id, text.WithChanges(Apart(Changes(text, inDocument.ToList()))));
        }

        return result;
    }

    private static IEnumerable<TextChange> Changes(SourceText text, IReadOnlyList<Edit> edits)
    {
        foreach (var edit in edits.OfType<TextEdit>())
            yield return new TextChange(edit.Span, edit.Text);

        foreach (var removals in edits.OfType<ArgumentRemoval>().GroupBy(static edit => edit.Argument.Parent))
        {
            foreach (var change in Removals((AttributeArgumentListSyntax)removals.Key!, new HashSet<AttributeArgumentSyntax>(removals.Select(static edit => edit.Argument))))
                yield return change;
        }

        var emptied = edits.OfType<ArgumentRemoval>().GroupBy(static edit => edit.Argument.Parent).Where(static same => IsEmptied(same.Key!, same.Count())).Select(static same => (AttributeSyntax)same.Key!.Parent!);
        var gone = new HashSet<AttributeSyntax>(edits.OfType<AttributeRemoval>().Select(static edit => edit.Attribute).Concat(emptied));

        // The same attribute twice on one declaration says nothing more.
        var beside = edits.OfType<AttributeBeside>().GroupBy(static edit => (edit.Attribute.Parent?.Parent, edit.Text)).Select(static same => same.First()).ToList();
        foreach (var edit in beside.Where(edit => !gone.Contains(edit.Attribute)))
            yield return new TextChange(new TextSpan(edit.Attribute.Span.End, 0), ", " + edit.Text);

        // What comes beside an attribute that goes takes its place.
        foreach (var heirs in beside.Where(edit => gone.Contains(edit.Attribute)).GroupBy(static edit => edit.Attribute).ToList())
        {
            gone.Remove(heirs.Key);
            yield return new TextChange(heirs.Key.Span, string.Join(", ", heirs.Select(static heir => heir.Text)));
        }

        foreach (var additions in edits.OfType<AttributeOn>().GroupBy(static edit => edit.Declaration))
            yield return Addition(text, additions.Key, string.Join(", ", additions.Select(static edit => edit.Text)));

        foreach (var removals in gone.GroupBy(static attribute => attribute.Parent))
        {
            if (removals.Key is not AttributeListSyntax list)
                continue;
            foreach (var span in Removals(text, list, new HashSet<AttributeSyntax>(removals)))
                yield return new TextChange(span, "");
        }
    }

    private static bool IsEmptied(SyntaxNode list, int removed) => ((AttributeArgumentListSyntax)list).Arguments.Count == removed;

    // Each with the comma behind it, or before it where no other stays behind it.
    private static IEnumerable<TextChange> Removals(AttributeArgumentListSyntax list, HashSet<AttributeArgumentSyntax> removed)
    {
        if (IsEmptied(list, removed.Count))
            yield break;

        var last = list.Arguments.Last(argument => !removed.Contains(argument));
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (removed.Contains(list.Arguments[i]) && list.Arguments[i].SpanStart < last.SpanStart)
                yield return new TextChange(TextSpan.FromBounds(list.Arguments[i].SpanStart, list.Arguments[i + 1].SpanStart), "");
        }

        if (last != list.Arguments.Last())
            yield return new TextChange(TextSpan.FromBounds(last.Span.End, list.Arguments.Last().Span.End), "");
    }

    private static TextChange Addition(SourceText text, TypeDeclarationSyntax declaration, string attributes)
    {
        var last = declaration.AttributeLists.LastOrDefault(static list => list.Target is null);
        if (last is null)
            return new TextChange(new TextSpan(declaration.SpanStart, 0), $"[{attributes}]{LineBreak(text)}{Indentation(text, declaration.SpanStart)}");

        var lineLength = last.Span.End - text.Lines.GetLineFromPosition(last.Span.End).Start;
        return lineLength + attributes.Length + 2 > LongestLine
            ? new TextChange(new TextSpan(last.Span.End, 0), $"{LineBreak(text)}{Indentation(text, last.SpanStart)}[{attributes}]")
            : new TextChange(new TextSpan(last.Attributes.Last().Span.End, 0), ", " + attributes);
    }

    private static IEnumerable<TextSpan> Removals(SourceText text, AttributeListSyntax list, HashSet<AttributeSyntax> removed)
    {
        var kept = list.Attributes.LastOrDefault(attribute => !removed.Contains(attribute));
        if (kept is null)
        {
            yield return WithItsLine(text, list.Span);
            yield break;
        }

        for (var i = 0; i < list.Attributes.Count; i++)
        {
            var attribute = list.Attributes[i];
            if (removed.Contains(attribute) && attribute.SpanStart < kept.SpanStart)
                yield return TextSpan.FromBounds(attribute.SpanStart, list.Attributes[i + 1].SpanStart);
        }

        if (kept != list.Attributes.Last())
            yield return TextSpan.FromBounds(kept.Span.End, list.Attributes.Last().Span.End);
    }

    private static TextSpan WithItsLine(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        var end = span.End;
        while (end < last.End && text[end] is ' ' or '\t')
            end++;
        return end == last.End && text.ToString(TextSpan.FromBounds(first.Start, span.Start)).Trim().Length == 0
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : TextSpan.FromBounds(span.Start, end);
    }

    private static string Indentation(SourceText text, int position)
    {
        var line = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    private static string LineBreak(SourceText text)
    {
        var first = text.Lines[0];
        return first.End < first.EndIncludingLineBreak ? text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) : "\n";
    }

    /// <summary>In order, and without those that would touch what another one changes already.</summary>
    private static List<TextChange> Apart(IEnumerable<TextChange> changes)
    {
        var apart = new List<TextChange>();
        foreach (var change in changes.OrderBy(static change => change.Span))
        {
            if (apart.Count == 0 || change.Span.Start >= apart[apart.Count - 1].Span.End)
                apart.Add(change);
        }

        return apart;
    }
}
