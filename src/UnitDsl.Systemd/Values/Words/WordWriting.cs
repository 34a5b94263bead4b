using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes the parts of normal forms so that each list reads them back.</summary>
internal static class WordWriting
{
    private const string Quoted = "\"\\";

    /// <summary>A word of a list whose words may be quoted; <paramref name="separator"/> separates, too.</summary>
    public static string Word(string text, char separator = ' ')
    {
        var isPlain = text.Length > 0;
        foreach (var c in text)
            isPlain &= !Utf8Text.IsBlank(c) && c != separator && c is not ('"' or '\'' or '\\');
        return isPlain ? text : "\"" + WithBackslashes(text, Quoted) + "\"";
    }

    /// <summary>A word of a list that knows no quotes, where a backslash keeps the next character as it is.</summary>
    public static string Unquoted(string word)
    {
        var text = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (c == '\\' || Utf8Text.IsBlank(c))
                text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>A word of a list that knows quotes, but no escapes: what holds one kind of quote stands in the other.</summary>
    public static string Unescaped(string word)
    {
        // A backslash at the end of the line would join the next one to it.
        if (word.Length > 0 && word.IndexOfAny([' ', '\t', '"', '\'']) < 0 && word[word.Length - 1] != '\\')
            return word;
        if (word.IndexOf('"') < 0)
            return "\"" + word + "\"";
        if (word.IndexOf('\'') < 0)
            return "'" + word + "'";
        return "\"" + word.Replace("\"", "\"'\"'\"") + "\"";
    }

    /// <summary>A path that stands last in a line, without what it does not need.</summary>
    public static string Simple(string path) => Last(PathText.Simplify(path));

    /// <summary>What stands last in a line, where a blank at the end would be lost, and a backslash would go on with the next line.</summary>
    public static string Last(string path) => path.Length > 0 && (Utf8Text.IsBlank(path[path.Length - 1]) || path[path.Length - 1] == '\\') ? path + "/" : path;

    /// <summary>A backslash before each of these characters.</summary>
    public static string WithBackslashes(string text, string special)
    {
        if (text.IndexOfAny(special.ToCharArray()) < 0)
            return text;
        var written = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (special.IndexOf(c) >= 0)
                written.Append('\\');
            written.Append(c);
        }

        return written.ToString();
    }

    /// <summary>A part of a word that is read with C escapes after quotes were taken off, but not backslashes.</summary>
    public static string Escaped(string text)
    {
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is <= ' ' or '\x7f' or ':' or '"' or '\'' or '\\' || RawByte.IsAt(text, i))
                (written ??= new StringBuilder(text, 0, i, text.Length + 8)).Append("\\x").Append((RawByte.IsAt(text, i) ? RawByte.ValueAt(text, i) : c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            else
                written?.Append(c);
        }

        return written?.ToString() ?? text;
    }
}
