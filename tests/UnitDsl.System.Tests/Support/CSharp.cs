using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.SystemTests.Support;

internal static class CSharp
{
    /// <summary>The text as a literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The text as a literal of which nothing is a hole.</summary>
    public static string Plain(string text) => Literal(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
}
