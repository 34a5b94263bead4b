using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing;

/// <summary>Source with <c>[|span|]</c> and <c>{|UNIT0101:span|}</c> marks, which may be nested: the text without them, and what they expect.</summary>
public sealed partial record SourceMarkup(string Text, IReadOnlyList<ExpectedSpan> Spans)
{
    /// <param name="markup">The marked source.</param>
    /// <param name="defaultId">The id that plain <c>[|span|]</c> marks stand for.</param>
    public static SourceMarkup Parse(string markup, string? defaultId = null)
    {
        var text = new StringBuilder(markup.Length);
        var open = new Stack<(string? Id, int Start, string Close)>();
        var spans = new List<ExpectedSpan>();
        for (int i = 0; i < markup.Length;)
        {
            if (open.TryPeek(out var innermost) && string.CompareOrdinal(markup, i, innermost.Close, 0, 2) == 0)
            {
                open.Pop();
                spans.Add(new ExpectedSpan(innermost.Id, TextSpan.FromBounds(innermost.Start, text.Length)));
                i += 2;
            }
            else if (string.CompareOrdinal(markup, i, "[|", 0, 2) == 0)
            {
                open.Push((defaultId, text.Length, "|]"));
                i += 2;
            }
            else if (NamedOpening().Match(markup, i) is { Success: true } named)
            {
                open.Push((named.Groups[1].Value, text.Length, "|}"));
                i += named.Length;
            }
            else
            {
                text.Append(markup[i++]);
            }
        }
        if (open.Count > 0)
            throw new FormatException($"A mark is not closed by '{open.Peek().Close}' in:\n{markup}");
        return new SourceMarkup(text.ToString(), [.. spans.OrderBy(span => span.Span.Start).ThenByDescending(span => span.Span.Length)]);
    }

    [GeneratedRegex(@"\G\{\|([A-Za-z]+[0-9]+):")]
    private static partial Regex NamedOpening();
}
