using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>Writes a text so that it means itself inside a literal of the language.</summary>
internal static class LiteralEscapes
{
    /// <summary>Null where the place does not lie inside a literal's quotes, or the literal cannot hold the text.</summary>
    public static string? Escape(SyntaxToken token, TextSpan span, string text)
    {
        // In an attribute's text a brace opens a hole.
        var escaped = Doubled(text);
        switch (token.Kind())
        {
            case SyntaxKind.StringLiteralToken when IsInside(token, span):
                return token.Text[0] == '@' ? escaped.Replace("\"", "\"\"") : Regular(escaped);
            case SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken when IsInside(token, span):
                return escaped.IndexOf('"') < 0 ? escaped : null;
            case SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax { StringStartToken.RawKind: (int)SyntaxKind.InterpolatedStringStartToken }:
                return Regular(escaped.Replace("{", "{{").Replace("}", "}}"));
            default:
                return null;
        }
    }

    // A variable's braces are systemd's own, and stay as they are.
    private static string Doubled(string text)
    {
        var doubled = new StringBuilder(text.Length + 4);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{' && text.IndexOf('}', i) is > 0 and var end)
            {
                doubled.Append(text, i, end + 1 - i);
                i = end;
            }
            else
            {
                doubled.Append(text[i], text[i] is '{' or '}' ? 2 : 1);
            }
        }

        return doubled.ToString();
    }

    private static bool IsInside(SyntaxToken token, TextSpan span) => span.Start > token.SpanStart && span.End < token.Span.End;

    private static string Regular(string text)
    {
        var quoted = SymbolDisplay.FormatLiteral(text, quote: true);
        return quoted.Substring(1, quoted.Length - 2);
    }
}
