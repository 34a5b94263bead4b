using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Analyzers.Diagnosing;

/// <summary>Finds the characters of a string's value among those of its literal, escapes accounted for.</summary>
internal static class LiteralText
{
    private enum Style
    {
        Regular,
        Verbatim,
        Raw,
    }

    /// <summary>The span of the characters that make this part of the value, or null.</summary>
    public static TextSpan? Map(SyntaxToken token, int start, int length)
    {
        var text = token.Text;
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when text.StartsWith("@", StringComparison.Ordinal):
                return Walk(text, 2, text.Length - 1, Style.Verbatim, "", hasBraces: false).Find(start, length, token.SpanStart);
            case SyntaxKind.StringLiteralToken:
                return Walk(text, 1, text.Length - 1, Style.Regular, "", hasBraces: false).Find(start, length, token.SpanStart);
            case SyntaxKind.SingleLineRawStringLiteralToken:
                var quotes = text.Length - text.TrimStart('"').Length;
                return Walk(text, quotes, text.Length - quotes, Style.Raw, "", hasBraces: false).Find(start, length, token.SpanStart);
            case SyntaxKind.MultiLineRawStringLiteralToken:
                return Lines(text) is var (from, end, indentation)
                    ? Walk(text, from, end, Style.Raw, indentation, hasBraces: false).Find(start, length, token.SpanStart)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>The same in a stretch of text between two holes of an interpolated string; also tells how long its value is.</summary>
    public static TextSpan? Map(InterpolatedStringExpressionSyntax whole, SyntaxToken part, int start, int length, out int valueLength)
    {
        var opening = whole.StringStartToken;
        var style = opening.Text.IndexOf('@') >= 0 ? Style.Verbatim : opening.IsKind(SyntaxKind.InterpolatedStringStartToken) ? Style.Regular : Style.Raw;
        var map = Walk(part.Text, 0, part.Text.Length, style, "", hasBraces: style != Style.Raw);
        valueLength = map.Length;
        return map.Find(start, length, part.SpanStart);
    }

    /// <summary>The lines between the quotes, and the blanks that stand before each and are no part of it.</summary>
    private static (int From, int End, string Indentation)? Lines(string text)
    {
        var quotes = text.Length - text.TrimStart('"').Length;
        var from = text.IndexOf('\n') + 1;
        var end = text.LastIndexOf('\n');
        if (from == 0 || end < from)
            return null;
        var indentation = text.Substring(end + 1, text.Length - quotes - end - 1);
        return (from, text[end - 1] == '\r' ? end - 1 : end, indentation);
    }

    private static Places Walk(string text, int from, int end, Style style, string indentation, bool hasBraces)
    {
        var places = new Places();
        var isLineStart = indentation.Length > 0;
        for (var at = from; at < end;)
        {
            if (isLineStart)
            {
                for (var i = 0; i < indentation.Length && at < end && text[at] == indentation[i]; i++)
                    at++;
                isLineStart = false;
                if (at >= end)
                    break;
            }

            var (source, characters) = style switch
            {
                _ when hasBraces && text[at] is '{' or '}' && at + 1 < end && text[at + 1] == text[at] => (2, 1),
                Style.Regular => Escape(text, at),
                Style.Verbatim => (text[at] == '"' ? 2 : 1, 1),
                _ => (1, 1),
            };
            isLineStart = indentation.Length > 0 && text[at] == '\n';
            places.Add(at, source, characters);
            at += source;
        }

        return places;
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

    /// <summary>Where each character of the value was written.</summary>
    private sealed class Places
    {
        private readonly List<(int Start, int End)> characters = [];

        public int Length => characters.Count;

        public void Add(int at, int source, int count)
        {
            for (var i = 0; i < count; i++)
                characters.Add((at, at + source));
        }

        public TextSpan? Find(int start, int length, int offset)
        {
            if (start < 0 || length < 0 || start + length > characters.Count)
                return null;
            if (length == 0)
            {
                var place = start < characters.Count ? characters[start].Start : characters.Count > 0 ? characters[start - 1].End : -1;
                return place < 0 ? null : new TextSpan(offset + place, 0);
            }

            return TextSpan.FromBounds(offset + characters[start].Start, offset + characters[start + length - 1].End);
        }
    }
}
