namespace UnitDsl.Systemd;

/// <summary>A whole number as systemd reads it: with a sign, and with C's prefixes (<c>0x</c>, <c>0</c>) or Python's (<c>0b</c>, <c>0o</c>).</summary>
internal static class WholeNumber
{
    /// <summary>False where it is no number, or one that 64 bits cannot hold; the problem tells which.</summary>
    public static bool TryParse(string text, int radix, out bool isNegative, out ulong magnitude, out TextProblem problem, int release = ValueContext.OldestRelease)
    {
        isNegative = false;
        magnitude = 0;
        problem = default;
        var at = SkipBlanks(text, 0);
        if (radix == 0 && HasPrefix(text, at, 'b'))
            (radix, at) = (2, at + 2);
        else if (radix == 0 && HasPrefix(text, at, 'o'))
            (radix, at) = (8, at + 2);

        while (at < text.Length && text[at] is ' ' or (>= '\t' and <= '\r'))
            at++;
        if (at < text.Length && text[at] is '+' or '-')
            isNegative = text[at++] == '-';
        if (radix is 0 or 16 && HasPrefix(text, at, 'x') && at + 2 < text.Length && Digit(text[at + 2]) < 16)
            (radix, at) = (16, at + 2);
        else if (radix is 0 or 2 && release >= ValueContext.NewerRelease && HasPrefix(text, at, 'b') && at + 2 < text.Length && Digit(text[at + 2]) < 2)
            (radix, at) = (2, at + 2); // Newer C libraries know this prefix, too, and take it behind a sign or another one.
        else if (radix == 0)
            radix = at < text.Length && text[at] == '0' ? 8 : 10;

        var first = at;
        var fits = true;
        for (; at < text.Length && Digit(text[at]) < radix; at++)
        {
            var digit = (ulong)Digit(text[at]);
            fits &= magnitude <= (ulong.MaxValue - digit) / (ulong)radix;
            magnitude = unchecked((magnitude * (ulong)radix) + digit);
        }

        if (at == text.Length && at > first && fits)
            return true;
        problem = at == text.Length && at > first
            ? new TextProblem(0, text.Length, $"{Wording.Shown(text)} is too large a number", null)
            : NoNumber(text, at, radix);
        return false;
    }

    /// <summary>A number without a sign, in any of the forms; minus nothing is nothing.</summary>
    public static bool TryParse(string text, out ulong number, out TextProblem problem)
    {
        if (!TryParse(text, 0, out var isNegative, out number, out problem))
            return false;
        if (!isNegative || number == 0)
            return true;

        // A sign that stands behind other blanks than systemd knows is overlooked, as the C library makes it a huge number.
        var sign = text.IndexOf('-');
        var start = SkipBlanks(text, 0);
        if (HasPrefix(text, start, 'b') || HasPrefix(text, start, 'o'))
            start += 2;
        if (sign > start)
        {
            number = unchecked(0 - number);
            return true;
        }

        problem = new TextProblem(0, text.Length, $"{Wording.Shown(text)} is negative", null);
        return false;
    }

    /// <summary>The same with an upper limit.</summary>
    public static bool TryParse(string text, ulong largest, out ulong number, out TextProblem problem)
    {
        if (!TryParse(text, out number, out problem))
            return false;
        if (number <= largest)
            return true;
        problem = new TextProblem(0, text.Length, $"{Wording.Shown(text)} is more than {largest}", null);
        return false;
    }

    /// <summary>With a sign, as far as 32 bits hold it.</summary>
    public static bool TryParseInt(string text, out int number, int release = ValueContext.OldestRelease)
    {
        number = 0;
        if (!TryParse(text, 0, out var isNegative, out var magnitude, out _, release) || magnitude > (isNegative ? 1UL << 31 : int.MaxValue))
            return false;
        number = unchecked((int)(isNegative ? 0 - magnitude : magnitude));
        return true;
    }

    private static TextProblem NoNumber(string text, int at, int radix)
    {
        var start = at;
        while (at < text.Length && !Utf8Text.IsBlank(text[at]))
            at++;
        if (start < text.Length && start > 0 && text[start] is '8' or '9' && radix == 8)
            return new TextProblem(0, text.Length, $"{Wording.Shown(text)} begins with a zero, so its digits go from 0 to 7 only", text.TrimStart('0') is { Length: > 0 } plain && IsDecimal(plain) ? plain : null);
        if (start == 0 || !HasDigit(text, start))
            return new TextProblem(0, text.Length, $"{Wording.Shown(text)} is no number", null);
        return new TextProblem(start, at - start, $"{Wording.Shown(text)} is no whole number: {Wording.Shown(text.Substring(start, at - start))} does not belong there", null);
    }

    private static bool HasDigit(string text, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (text[i] is >= '0' and <= '9')
                return true;
        }

        return false;
    }

    private static bool IsDecimal(string text)
    {
        foreach (var c in text)
        {
            if (c is < '0' or > '9')
                return false;
        }

        return true;
    }

    private static bool HasPrefix(string text, int at, char letter) =>
        at + 1 < text.Length && text[at] == '0' && (text[at + 1] | ' ') == letter;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && Utf8Text.IsBlank(text[at]))
            at++;
        return at;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
