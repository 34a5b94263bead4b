namespace UnitDsl.Systemd;

/// <summary>C's escapes, as systemd reads them.</summary>
internal static class CharacterEscape
{
    private const string Simple = "abfnrtv\\\"'s";
    private const string Meaning = "\a\b\f\n\r\t\v\\\"' ";

    /// <summary>Reads the escape whose backslash stands here; bytes that are no character become <see cref="RawByte"/> marks.</summary>
    public static bool TryRead(string text, int at, out int length, out string meaning, bool acceptsNul = false)
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
        if (digits == 0 || !TryNumber(text, first, digits, radix, out var code))
            return false;

        // A NUL would end the value.
        if ((code == 0 && !acceptsNul) || (radix == 8 && code > 255) || (letter == 'U' && !IsCharacter(code)))
            return false;
        length = first + digits - at;
        meaning = Written((int)code, isByte: letter is not ('u' or 'U'));
        return true;
    }

    private static bool IsCharacter(long code) =>
        code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && !Utf8Text.IsNonCharacter((int)code);

    private static string Written(int code, bool isByte) => code switch
    {
        < 0x80 => ((char)code).ToString(),
        _ when isByte => RawByte.Mark(code).ToString(),

        // systemd writes half a pair as if it were a character, in bytes that are none.
        >= 0xD800 and <= 0xDFFF => new string([RawByte.Mark(0xE0 | (code >> 12)), RawByte.Mark(0x80 | ((code >> 6) & 0x3F)), RawByte.Mark(0x80 | (code & 0x3F))]),
        _ => char.ConvertFromUtf32(code),
    };

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

        return true;
    }
}
