using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Writes the parts of normal forms so that each list reads them back.</summary>
internal static class PathWriting
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
            if (Utf8Text.IsBlank(c) || c is ':' or '"' or '\'' or '\\')
                (written ??= new StringBuilder(text, 0, i, text.Length + 8)).Append("\\x").Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
            else
                written?.Append(c);
        }

        return written?.ToString() ?? text;
    }
}
