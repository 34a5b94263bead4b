using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing;

/// <summary>Source with a line of carets under each marked span.</summary>
internal static class AnnotatedSource
{
    public static string Of(SourceMarkup markup) => Of(markup.Text, [.. markup.Spans.Select(span => (span.Span, span.Id ?? "(any)"))]);

    public static string Of(string text, IEnumerable<Diagnostic> diagnostics) =>
        Of(text, [.. diagnostics.Select(diagnostic => (diagnostic.Location.SourceSpan, $"{diagnostic.Id}: {diagnostic.GetMessage()}"))]);

    private static string Of(string text, List<(TextSpan Span, string Note)> notes)
    {
        var annotated = new StringBuilder();
        foreach (var line in SourceText.From(text).Lines)
        {
            annotated.Append("    ").Append(line).Append('\n');
            foreach (var (span, note) in notes.Where(note => note.Span.Start >= line.Start && note.Span.Start < Math.Max(line.EndIncludingLineBreak, line.Start + 1)))
            {
                int width = Math.Max(1, Math.Min(span.End, line.End) - span.Start);
                annotated.Append(' ', 4 + span.Start - line.Start).Append('^', width).Append(span.End > line.End ? "… " : " ").Append(note).Append('\n');
            }
        }
        return annotated.ToString();
    }
}
