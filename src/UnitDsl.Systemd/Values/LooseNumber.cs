namespace UnitDsl.Systemd;

/// <summary>Whole numbers as systemd reads them: with a sign, and in hexadecimal, octal or binary where they begin so.</summary>
internal static class LooseNumber
{
    public static bool TryParse(string text, out long number)
    {
        number = 0;
        var at = AfterBlanks(text, 0);
        var radix = StartsWith(text, at, 'b') ? 2 : StartsWith(text, at, 'o') ? 8 : 0;
        if (radix > 0)
            at = AfterBlanks(text, at + 2);
        var isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        if (radix == 0 && StartsWith(text, at, 'x'))
            (radix, at) = (16, at + 2);
        else if (radix == 0)
            radix = at < text.Length && text[at] == '0' ? 8 : 10;

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

    private static int AfterBlanks(string text, int at)
    {
        while (at < text.Length && Utf8Text.IsBlank(text[at]))
            at++;
        return at;
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
