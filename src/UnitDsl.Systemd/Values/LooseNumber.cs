namespace UnitDsl.Systemd;

/// <summary>Whole numbers as systemd reads them: with a sign, and in hexadecimal, octal or binary where they begin so.</summary>
internal static class LooseNumber
{
    public static bool TryParse(string text, out long number)
    {
        number = 0;
        var at = 0;
        while (at < text.Length && Utf8Text.IsBlank(text[at]))
            at++;
        var hasPrefix = StartsWith(text, at, 'b') || StartsWith(text, at, 'o');
        var isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        var radix = 10;
        if (hasPrefix)
            (radix, at) = (text[at + 1] is 'b' or 'B' ? 2 : 8, at + 2);
        else if (StartsWith(text, at, 'x'))
            (radix, at) = (16, at + 2);
        else if (at < text.Length && text[at] == '0')
            radix = 8;

        var first = at;
        for (; at < text.Length; at++)
        {
            var digit = Digit(text[at]);
            if (digit >= radix || number > (long.MaxValue - digit) / radix)
                return false;
            number = (number * radix) + digit;
        }

        if (isNegative)
            number = -number;
        return at > first;
    }

    private static bool StartsWith(string text, int at, char letter) =>
        at + 1 < text.Length && text[at] == '0' && char.ToLowerInvariant(text[at + 1]) == letter;

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => 16,
    };
}
