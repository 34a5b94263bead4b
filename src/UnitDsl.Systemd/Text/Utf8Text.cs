using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>What systemd takes for UTF-8: no lone surrogates, no noncharacters. A file with a line that is neither is not loaded.</summary>
internal static class Utf8Text
{
    public static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>False for what no process can receive as an argument or in its environment.</summary>
    public static bool IsPassable(string text, [NotNullWhen(false)] out string? why)
    {
        why = null;
        for (int i = 0; i < text.Length && why is null; i++)
        {
            if (text[i] == '\0')
                why = "it contains a NUL character";
            else if (!char.IsSurrogate(text[i]))
                continue;
            else if (char.IsSurrogatePair(text, i))
                i++;
            else
                why = "it contains half a surrogate pair, which UTF-8 cannot express";
        }
        return why is null;
    }

    /// <summary>False for what systemd refuses to read, because its UTF-8 check is stricter than Unicode's.</summary>
    public static bool IsReadable(string text, [NotNullWhen(false)] out string? why)
    {
        if (!IsPassable(text, out why))
            return false;
        if (IsAscii(text))
            return true;
        for (int i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
        {
            int code = char.ConvertToUtf32(text, i);
            if (IsNonCharacter(code))
            {
                why = $"it contains the noncharacter U+{code:X4}, which systemd does not accept as UTF-8";
                return false;
            }
        }
        return true;
    }

    private static bool IsAscii(string text)
    {
        foreach (char c in text)
        {
            if (c > '\x7f')
                return false;
        }
        return true;
    }

    public static bool IsNonCharacter(int code) => code is >= 0xFDD0 and <= 0xFDEF || (code & 0xFFFE) == 0xFFFE;

    /// <summary>
    /// Characters that a reader of the file cannot see or that reorder what is seen.
    /// A fixed list, not Unicode categories, since those differ from runtime to runtime and the output must not.
    /// </summary>
    public static bool IsInvisible(int code) =>
        code is < 0x20 or (>= 0x7F and <= 0x9F)
            or 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
