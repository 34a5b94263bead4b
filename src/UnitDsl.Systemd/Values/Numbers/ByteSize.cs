namespace UnitDsl.Systemd;

/// <summary>Sizes as systemd reads them: <c>512M</c>, <c>1.5G</c>, <c>1G 512M</c>, a bare number of bytes.</summary>
public static class ByteSize
{
    private const string Letters = "EPTGMKB";

    /// <summary>The number of bytes, where each unit is this many times the one before (1024 or 1000).</summary>
    public static bool TryParse(string text, uint step, out ulong bytes, out TextProblem problem)
    {
        bytes = 0;
        problem = default;
        var smallest = -1;
        var at = 0;
        do
        {
            while (at < text.Length && Utf8Text.IsBlank(text[at]))
                at++;
            var start = at;
            if (!TryNumber(text, ref at, out var whole, out var fraction, out var isTooLarge))
                return Fail(ByteSizeProblems.At(text, start, at, isTooLarge), out problem);

            while (at < text.Length && Utf8Text.IsBlank(text[at]))
                at++;
            var unit = at < text.Length ? Letters.IndexOf(text[at]) : -1;
            if (unit >= 0 && unit <= smallest)
                unit = -1;
            if (unit >= 0)
                at++;
            else
                unit = Letters.Length;
            if (unit <= smallest)
                return Fail(ByteSizeProblems.Unit(text, start, at), out problem);

            // The last two count bytes: a letter and none.
            var factor = Factor(unit, step);
            if (whole + (fraction > 0 ? 1UL : 0) > ulong.MaxValue / factor)
                return Fail(ByteSizeProblems.TooLarge(text, start, at), out problem);
            var part = (whole * factor) + (ulong)(fraction * factor);
            if (part > ulong.MaxValue - bytes)
                return Fail(ByteSizeProblems.TooLarge(text, start, at), out problem);
            bytes += part;
            smallest = unit;
        }
        while (at < text.Length);
        return true;
    }

    /// <summary>With the largest unit that needs no fraction.</summary>
    public static string Format(ulong bytes, uint step)
    {
        for (var unit = 0; unit < Letters.Length - 1 && bytes > 0; unit++)
        {
            var factor = Factor(unit, step);
            if (bytes % factor == 0)
                return $"{bytes / factor}{Letters[unit]}";
        }

        return bytes.ToString();
    }

    private static ulong Factor(int unit, uint step)
    {
        var factor = 1UL;
        for (var i = unit; i < Letters.Length - 1; i++)
            factor *= step;
        return factor;
    }

    private static bool TryNumber(string text, ref int at, out ulong whole, out double fraction, out bool isTooLarge)
    {
        (whole, fraction, isTooLarge) = (0, 0, false);
        var start = at;
        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        var isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is '+' or '-')
            at++;
        var digits = at;
        if (!TryDigits(text, ref at, out whole))
        {
            isTooLarge = true;
            return false;
        }

        if (at == digits || text[start] == '-')
        {
            at = digits;
            return false;
        }

        // Behind other blanks than systemd knows a sign is overlooked, as the C library makes it a huge number.
        if (isNegative)
            whole = unchecked(0 - whole);
        if (at == text.Length || text[at] != '.')
            return true;

        var from = ++at;
        if (!TryDigits(text, ref at, out var tenths))
        {
            isTooLarge = true;
            return false;
        }

        fraction = tenths;
        for (var i = from; i < at; i++)
            fraction /= 10;
        return true;
    }

    private static bool TryDigits(string text, ref int at, out ulong number)
    {
        number = 0;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++)
        {
            var digit = (ulong)(text[at] - '0');
            if (number > (ulong.MaxValue - digit) / 10)
                return false;
            number = (number * 10) + digit;
        }

        return true;
    }

    private static bool Fail(TextProblem found, out TextProblem problem)
    {
        problem = found;
        return false;
    }
}
