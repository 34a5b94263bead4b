namespace UnitDsl.Systemd;

/// <summary>C's escapes, as systemd reads them.</summary>
internal static class CharacterEscape
{
    private const string Simple = "abfnrtv\\\"'s";
    private const string Meaning = "\a\b\f\n\r\t\v\\\"' ";

    /// <summary>Reads the escape whose backslash stands here.</summary>
    public static bool TryRead(string text, int at, out int length, out string meaning)
    {
        length = 2;
        meaning = "";
        if (at + 1 >= text.Length)
            return false;
        var letter = text[at + 1];
        if (Simple.IndexOf(letter) is >= 0 and var simple)
        {
            meaning = Meaning.Substring(simple, 1);
            return true;
        }

        var (first, digits, radix) = letter switch
        {
            'x' => (at + 2, 2, 16),
            'u' => (at + 2, 4, 16),
            'U' => (at + 2, 8, 16),
            >= '0' and <= '7' => (at + 1, 3, 8),
            _ => (0, 0, 0),
        };
        if (digits == 0 || !TryNumber(text, first, digits, radix, out var code) || (letter is >= '0' and <= '7' && code > 255))
            return false;

        length = first + digits - at;
        meaning = code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? char.ConvertFromUtf32((int)code) : "\uFFFD";
        return true;
    }

    private static bool TryNumber(string text, int from, int digits, int radix, out long number)
    {
        number = 0;
        if (from + digits > text.Length)
            return false;
        for (var i = from; i < from + digits; i++)
        {
            var digit = text[i] switch
            {
                >= '0' and <= '9' and var c => c - '0',
                >= 'a' and <= 'f' and var c => c - 'a' + 10,
                >= 'A' and <= 'F' and var c => c - 'A' + 10,
                _ => radix,
            };
            if (digit >= radix)
                return false;
            number = (number * radix) + digit;
        }

        // A NUL would end the value.
        return number > 0;
    }
}
