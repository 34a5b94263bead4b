using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>Finds the characters of a string's value among those of its literal, escapes accounted for.</summary>
internal static class LiteralText
{
    /// <summary>The span of the characters that make this part of the value; null for literals over several lines, whose indentation is no part of it.</summary>
    public static TextSpan? Map(SyntaxToken token, int start, int length)
    {
        var text = token.Text;
        var (at, end, isVerbatim, isRaw) = Content(token, text);
        if (at < 0)
            return null;

        var value = 0;
        var first = -1;
        while (at < end)
        {
            if (value == start)
                first = at;
            if (value >= start + length)
                break;

            var (source, characters) = isRaw ? (1, 1) : isVerbatim ? (text[at] == '"' ? 2 : 1, 1) : Escape(text, at);
            at += source;
            value += characters;
        }

        return first < 0 || value < start + length ? null : TextSpan.FromBounds(token.SpanStart + first, token.SpanStart + at);
    }

    private static (int Start, int End, bool IsVerbatim, bool IsRaw) Content(SyntaxToken token, string text)
    {
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when text.StartsWith("@", StringComparison.Ordinal):
                return (2, text.Length - 1, true, false);
            case SyntaxKind.StringLiteralToken:
                return (1, text.Length - 1, false, false);
            case SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = text.Length - text.TrimStart('"').Length;
                return (quotes, text.Length - quotes, false, true);
            default:
                return (-1, 0, false, false);
        }
    }

    /// <summary>How many characters of the source make how many of the value.</summary>
    private static (int Source, int Characters) Escape(string text, int at)
    {
        if (text[at] != '\\' || at + 1 >= text.Length)
            return (1, 1);

        switch (text[at + 1])
        {
            case 'u':
                return (6, 1);
            case 'U':
                return (10, string.CompareOrdinal(text, at + 2, "0000", 0, 4) == 0 ? 1 : 2);
            case 'x':
                var digits = 0;
                while (digits < 4 && at + 2 + digits < text.Length && Uri.IsHexDigit(text[at + 2 + digits]))
                    digits++;
                return (2 + digits, 1);
            default:
                return (2, 1);
        }
    }
}
