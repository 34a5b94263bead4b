using System.Globalization;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>An array of texts in JSON.</summary>
internal static class JsonStrings
{
    private const string Escaped = "\"\\/bfnrt";

    private const string Meanings = "\"\\/\b\f\n\r\t";

    /// <summary>The texts; null where it is no such array.</summary>
    public static List<string>? Parse(string text)
    {
        var at = 0;
        var texts = new List<string>();
        if (!Take(text, ref at, '['))
            return null;
        if (Take(text, ref at, ']'))
            return AtEnd(text, at) ? texts : null;
        do
        {
            if (ParseText(text, ref at) is not { } word)
                return null;
            texts.Add(word);
        }
        while (Take(text, ref at, ','));
        return Take(text, ref at, ']') && AtEnd(text, at) ? texts : null;
    }

    private static string? ParseText(string text, ref int at)
    {
        if (!Take(text, ref at, '"'))
            return null;
        var word = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return word.ToString();
            }

            if (text[at] < ' ')
                return null;
            if (text[at] != '\\')
            {
                word.Append(text[at]);
                continue;
            }

            if (++at == text.Length)
                return null;
            if (text[at] == 'u' && at + 4 < text.Length && int.TryParse(text.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                word.Append((char)code);
                at += 4;
            }
            else if (Escaped.IndexOf(text[at]) is >= 0 and var known)
            {
                word.Append(Meanings[known]);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static bool Take(string text, ref int at, char c)
    {
        Skip(text, ref at);
        if (at >= text.Length || text[at] != c)
            return false;
        at++;
        return true;
    }

    private static bool AtEnd(string text, int at)
    {
        Skip(text, ref at);
        return at == text.Length;
    }

    private static void Skip(string text, ref int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t'))
            at++;
    }
}
