using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.SystemTests.Support;

internal static class CSharp
{
    /// <summary>The text as a literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text as a literal of which nothing is a hole. What <c>${</c> opens is systemd's, and no hole either.</summary>
    public static string Plain(string text)
    {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var end = text.IndexOf('}', i);
                end = end < 0 ? text.Length : end + 1;
                escaped.Append(text, i, end - i);
                i = end - 1;
            }
            else
            {
                escaped.Append(text[i] is '{' or '}' ? new string(text[i], 2) : text[i].ToString());
            }
        }

        return Literal(escaped.ToString());
    }
}
