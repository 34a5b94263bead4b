using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Bytes in base64 or hexadecimal digits, with blanks wherever somebody likes.</summary>
internal static class EncodedBytes
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The same in base64 without blanks.</summary>
    public static bool TryBase64(string text, int release, out string normal, out TextProblem problem)
    {
        var letters = new StringBuilder(text.Length);
        var padding = 0;
        problem = default;
        normal = "";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Utf8Text.IsBlank(c))
                continue;
            if (release >= ValueContext.NewerRelease)
                c = c switch { '-' => '+', '_' => '/', _ => c };
            if (c == '=')
                padding++;
            else if (padding > 0)
                return Fail(i, text.Length - i, "nothing may follow the equals signs at the end of base64", null, out problem);
            else if (Digits.IndexOf(c) < 0)
                return Fail(i, 1, $"{Wording.Shown(c.ToString())} does not occur in base64", c switch { '-' => "+", '_' => "/", _ => null }, out problem);
            letters.Append(c);
        }

        // Four digits hold three bytes; equals signs fill up the last four.
        var rest = (letters.Length - padding) % 4;
        if (padding != (4 - rest) % 4 || rest == 1)
            return Unfilled(text, rest, padding, out problem);
        if (rest > 0 && (Digits.IndexOf(letters[letters.Length - padding - 1]) & (rest == 2 ? 0xF : 0x3)) != 0)
            return Fail(text.Length, 0, "the last digit of this base64 has bits left over", null, out problem);
        normal = letters.ToString();
        return true;
    }

    /// <summary>The same in small hexadecimal digits without blanks.</summary>
    public static bool TryHex(string text, out string normal, out TextProblem problem)
    {
        var letters = new StringBuilder(text.Length);
        problem = default;
        normal = "";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (Utf8Text.IsBlank(c))
                continue;
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return Fail(i, 1, $"{Wording.Shown(c.ToString())} is no hexadecimal digit", null, out problem);
            letters.Append(c is >= 'A' and <= 'F' ? (char)(c + ('a' - 'A')) : c);
        }

        if (letters.Length % 2 != 0)
            return Fail(text.Length, 0, "the number of hexadecimal digits is odd", null, out problem);
        normal = letters.ToString();
        return true;
    }

    private static bool Unfilled(string text, int rest, int padding, out TextProblem problem)
    {
        var missing = (4 - rest) % 4;
        if (rest != 1 && padding < missing)
            return Fail(text.Length, 0, "equals signs are missing at the end of this base64", new string('=', missing - padding), out problem);
        if (rest != 1 && text.IndexOf('=') is >= 0 and var first)
            return Fail(first, text.Length - first, "there are too many equals signs at the end of this base64", new string('=', missing), out problem);
        return Fail(0, text.Length, "this base64 is cut off: one digit holds no byte", null, out problem);
    }

    private static bool Fail(int offset, int length, string message, string? replacement, out TextProblem problem)
    {
        problem = new TextProblem(offset, length, message, replacement);
        return false;
    }
}
