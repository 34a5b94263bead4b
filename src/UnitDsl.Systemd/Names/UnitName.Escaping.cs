using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace UnitDsl.Systemd;

// The escaping of systemd-escape: what lets any text or path be (part of) a unit's name.
public static partial class UnitName
{
    /// <summary><c>a/b-c d</c> → <c>a-b\x2dc\x20d</c>.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        // A leading dot would hide the unit's file.
        bool first = true;
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (c == '/')
                escaped.Append('-');
            else if (c is '-' or '\\' || (first && c == '.') || !IsAllowed(c))
                escaped.Append($"\\x{b:x2}");
            else
                escaped.Append(c);
            first = false;
        }
        return escaped.ToString();
    }

    /// <summary><c>/var/lib/my-app</c> → <c>var-lib-my\x2dapp</c>.</summary>
    public static string EscapePath(string path) => TryEscapePath(path, out string text, out string? why) ? text : throw Refused(why, nameof(path));

    public static bool TryEscapePath(string path, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        why = null;
        string[] components = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        if (components.Contains(".."))
            why = "a path with '..' in it has no unit name";
        else if (path.Length > 0 && path[0] != '/' && components.All(c => c == "."))
            why = "a path of nothing but dots has no unit name";
        else if (components.Any(c => Encoding.UTF8.GetByteCount(c) > 255))
            why = "a part of the path is longer than the 255 bytes of a file name";
        else
            text = string.Join("/", components.Where(c => c != ".")) is { Length: > 0 } simple ? Escape(simple) : "-";
        return why is null;
    }

    /// <summary>The inverse of <see cref="Escape"/>.</summary>
    public static string Unescape(string name) => TryUnescape(name, out string text, out string? why) ? text : throw Refused(why, nameof(name));

    public static bool TryUnescape(string name, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "";
        why = null;
        var bytes = new List<byte>(name.Length);
        byte[] source = Encoding.UTF8.GetBytes(name);
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '-')
            {
                bytes.Add((byte)'/');
            }
            else if (source[i] != '\\')
            {
                bytes.Add(source[i]);
            }
            else if (TryHexEscape(source, i, out byte value))
            {
                bytes.Add(value);
                i += 3;
            }
            else
            {
                why = "a backslash in it does not start an escape such as \\x2d";
                return false;
            }
        }
        try
        {
            text = Utf8Text.Strict.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            why = "the bytes it stands for are not UTF-8";
        }
        return why is null;
    }

    /// <summary>The inverse of <see cref="EscapePath"/>; the result is absolute.</summary>
    public static string UnescapePath(string name) => TryUnescapePath(name, out string text, out string? why) ? text : throw Refused(why, nameof(name));

    public static bool TryUnescapePath(string name, out string text, [NotNullWhen(false)] out string? why)
    {
        text = "/";
        why = null;
        if (name == "-")
            return true;
        if (!TryUnescape(name, out string path, out why))
            return false;
        if (path.Split('/').Any(c => c is "" or "." or ".."))
            why = "it does not stand for a path in its simplest form";
        text = why is null ? "/" + path : "";
        return why is null;
    }

    /// <summary>The name that a mount, automount or swap unit of this path must have.</summary>
    /// <param name="path">The path.</param>
    /// <param name="suffix">The suffix with its dot.</param>
    public static string FromPath(string path, string suffix) => TryFromPath(path, suffix, out string name, out string? why) ? name : throw Refused(why, nameof(path));

    public static bool TryFromPath(string path, string suffix, out string name, [NotNullWhen(false)] out string? why)
    {
        name = "";
        if (!TryEscapePath(path, out string text, out why) || !IsValid(text + suffix, out why))
            return false;
        name = text + suffix;
        return true;
    }

    // NUL would end the name early, so it is no escape.
    private static bool TryHexEscape(byte[] source, int index, out byte value)
    {
        value = 0;
        return index + 3 < source.Length && source[index + 1] == 'x'
            && byte.TryParse($"{(char)source[index + 2]}{(char)source[index + 3]}", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value)
            && value != 0;
    }

    private static ArgumentException Refused(string why, string parameter) => new($"No unit name: {why}.", parameter);
}
