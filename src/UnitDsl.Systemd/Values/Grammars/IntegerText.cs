namespace UnitDsl.Systemd;

/// <summary>Unsigned numbers as C reads them: decimal, <c>0x</c>, <c>0b</c>, <c>0o</c>, and octal after a zero.</summary>
internal static class IntegerText
{
    public static bool TryParse(string text, out uint number) => TryParse(text, out number, out _);

    /// <param name="text">The digits; a plus sign may stand before them.</param>
    /// <param name="number">The number.</param>
    /// <param name="isTooLarge">They are digits, but of a number that nothing here holds.</param>
    public static bool TryParse(string text, out uint number, out bool isTooLarge)
    {
        number = 0;
        isTooLarge = false;
        var at = 0;
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        var isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        var radix = Radix(text, ref at);
        if (at == text.Length)
            return false;
        ulong value = 0;
        for (; at < text.Length; at++)
        {
            var digit = Digit(text[at]);
            if (digit >= radix)
                return false;
            if (value <= uint.MaxValue)
                value = (value * (ulong)radix) + (ulong)digit;
        }

        isTooLarge = value > uint.MaxValue || (isNegative && value > 0);
        number = isTooLarge ? 0 : (uint)value;
        return !isTooLarge;
    }

    private static int Radix(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '0' || at + 1 >= text.Length)
            return 10;
        var radix = text[at + 1] switch { 'x' or 'X' => 16, 'b' or 'B' => 2, 'o' or 'O' => 8, _ => 0 };
        at += radix > 0 ? 2 : 1;
        return radix > 0 ? radix : 8;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
