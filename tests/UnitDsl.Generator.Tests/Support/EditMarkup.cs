using System.Text.RegularExpressions;

namespace UnitDsl.Generator.Tests.Support;

/// <summary>Two versions of a text in one: <c>‹before⇒after›</c>.</summary>
public static partial class EditMarkup
{
    public static string Before(string text) => Mark().Replace(text, "$1");

    public static string After(string text) => Mark().Replace(text, "$2");

    [GeneratedRegex("‹(.*?)⇒(.*?)›", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
