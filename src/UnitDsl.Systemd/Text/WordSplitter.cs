using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Splits a value into words as systemd does: at blanks, quotes and C escapes taken off.</summary>
public static class WordSplitter
{
    public static bool TrySplit(string text, out IReadOnlyList<string> words, [NotNullWhen(false)] out string? why)
    {
        var found = new List<string>();
        words = found;
        why = null;
        for (var i = 0; ;)
        {
            while (i < text.Length && Utf8Text.IsBlank(text[i]))
                i++;
            if (i == text.Length)
                return true;
            if (!TryWord(text, ref i, out var word, out why))
                return false;
            found.Add(word);
        }
    }

    private static bool TryWord(string text, ref int i, out string word, [NotNullWhen(false)] out string? why)
    {
        var letters = new StringBuilder();
        var quote = '\0';
        why = null;
        for (; i < text.Length && (quote != '\0' || !Utf8Text.IsBlank(text[i])); i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                if (!TryEscape(text, ref i, letters, out why))
                    break;
            }
            else if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
            }
            else if (quote != '\0' && c == quote)
            {
                quote = '\0';
            }
            else
            {
                letters.Append(c);
            }
        }

        word = letters.ToString();
        why ??= quote == '\0' ? null : $"a quote ({quote}) is not closed";
        return why is null;
    }

    private static bool TryEscape(string text, ref int i, StringBuilder letters, [NotNullWhen(false)] out string? why)
    {
        why = null;
        if (++i == text.Length)
        {
            why = "it ends with a backslash";
            return false;
        }

        const string Simple = "abfnrtv\\\"'s";
        const string Meaning = "\a\b\f\n\r\t\v\\\"' ";
        var at = Simple.IndexOf(text[i]);
        if (at >= 0)
        {
            letters.Append(Meaning[at]);
            return true;
        }

        var digits = text[i] switch { 'x' => 2, 'u' => 4, 'U' => 8, >= '0' and <= '7' => 3, _ => 0 };
        var start = text[i] is >= '0' and <= '7' ? i : i + 1;
        if (digits == 0 || start + digits > text.Length || !TryNumber(text.Substring(start, digits), digits == 3 ? 8 : 16, out var code))
        {
            why = $"'\\{text[i]}' is no escape that systemd knows";
            return false;
        }

        letters.Append(code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32(code) : "\uFFFD");
        i = start + digits - 1;
        return true;
    }

    private static bool TryNumber(string digits, int radix, out int code)
    {
        code = 0;
        foreach (var c in digits)
        {
            var digit = Uri.IsHexDigit(c) ? Uri.FromHex(c) : radix;
            if (digit >= radix || code > 0x0FFFFFF)
                return false;
            code = (code * radix) + digit;
        }

        return code > 0;
    }
}
