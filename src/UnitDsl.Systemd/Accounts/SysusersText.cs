using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Texts as lines of sysusers.d and tmpfiles.d hold them.</summary>
public static class SysusersText
{
    /// <summary>The most that a number of a user or group can be.</summary>
    public const uint HighestId = 0xFFFFFFFE;

    /// <summary>A field of a line: nothing in it is expanded, and blanks keep it together.</summary>
    public static string Field(string text)
    {
        if (text.Length == 0)
            return "-";

        var escaped = Specifiers.Escape(text);
        if (escaped != "-" && escaped.All(static c => c is not (' ' or '\t' or '"' or '\'' or '\\' or '#')))
            return escaped;

        var quoted = new StringBuilder("\"");
        foreach (var c in escaped)
        {
            if (c is '"' or '\\')
                quoted.Append('\\');
            quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Whether a text can stand in a field of the list of users, where a colon ends one and a line break the entry.</summary>
    public static bool IsComment(string text, [NotNullWhen(false)] out string? why)
    {
        why = text.IndexOf(':') >= 0 ? "a colon ends it in the list of users"
            : text.Any(char.IsControl) ? "it is one line of text"
            : Utf8Text.IsReadable(text, out var unreadable) ? null : unreadable;
        return why is null;
    }

    /// <summary>Whether a text is a directory that the list of users can name.</summary>
    public static bool IsPath(string text, [NotNullWhen(false)] out string? why)
    {
        why = text.IndexOf(':') >= 0 ? "a colon ends it in the list of users"
            : text.Any(char.IsControl) ? "it is one line of text"
            : AbsolutePath.TrySimplify(text, out _) ? null : "it is a path from the root on, without ..";
        return why is null;
    }

    /// <summary>Whether a text is a program that the list of users can name.</summary>
    public static bool IsProgram(string text, [NotNullWhen(false)] out string? why)
    {
        if (IsPath(text, out why) && PathText.Simplify(text) == "/")
            why = "it is a directory";
        return why is null;
    }
}
