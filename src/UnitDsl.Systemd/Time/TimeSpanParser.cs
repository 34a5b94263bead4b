namespace UnitDsl.Systemd;

/// <summary>Reads time spans in systemd's own syntax: <c>1min 30s</c>, <c>1.5h</c>, a bare number, <c>infinity</c>.</summary>
public static class TimeSpanParser
{
    /// <summary>The span that never ends.</summary>
    public const ulong Infinity = ulong.MaxValue;

    /// <summary>The unit of a bare number in nearly all directives, in microseconds.</summary>
    public const ulong Seconds = TimeUnit.Second;

    private const ulong Largest = long.MaxValue;

    /// <summary>The span in microseconds; <see cref="Infinity"/> is infinity.</summary>
    public static bool TryParse(string text, out ulong span) => TryParse(text, Seconds, out span, out _);

    /// <summary>The span in microseconds, where a bare number counts this many of them.</summary>
    public static bool TryParse(string text, ulong defaultUnit, out ulong span, out TextProblem problem) =>
        TryRead(text, defaultUnit, nanoseconds: false, out span, out problem);

    /// <summary>The span in nanoseconds, where a bare number counts this many of them (usually one).</summary>
    public static bool TryParseNanoseconds(string text, ulong defaultUnit, out ulong span, out TextProblem problem) =>
        TryRead(text, defaultUnit, nanoseconds: true, out span, out problem);

    private static bool TryRead(string text, ulong defaultUnit, bool nanoseconds, out ulong span, out TextProblem problem)
    {
        span = 0;
        problem = default;
        var at = SkipBlanks(text, 0);
        if (string.CompareOrdinal(text, at, "infinity", 0, "infinity".Length) == 0)
        {
            var end = SkipBlanks(text, at + "infinity".Length);
            span = Infinity;
            return end == text.Length || Fail(TimeSpanProblems.AfterInfinity(text, end), out problem);
        }

        ulong total = 0;
        for (var any = false; ; any = true)
        {
            at = SkipBlanks(text, at);
            if (at == text.Length)
            {
                span = total;
                return any || Fail(TimeSpanProblems.Empty(text), out problem);
            }

            var start = at;
            if (!TryWhole(text, ref at, out var whole, out var bad))
                return Fail(bad, out problem);

            var point = at < text.Length && text[at] == '.' ? at : -1;
            if (point >= 0)
            {
                at = SkipDigits(text, point + 1);
            }
            else if (at == start)
            {
                return Fail(TimeSpanProblems.NoNumber(text, start, nanoseconds), out problem);
            }

            var number = at;
            at = SkipBlanks(text, at);
            var unit = defaultUnit;
            if (nanoseconds ? TimeUnit.TryReadNanoseconds(text, at, out var length, out var known) : TimeUnit.TryRead(text, at, out length, out known))
            {
                unit = known;
                at += length;
            }

            // Two numbers need something between them.
            if (at == number && at < text.Length)
                return Fail(TimeSpanProblems.NoUnit(text, start, number, nanoseconds), out problem);
            if (point >= 0 && SkipDigits(text, point + 1) == point + 1)
                return Fail(TimeSpanProblems.NoFraction(text, start, point), out problem);
            if (whole >= Infinity / unit || !TryAdd(ref total, whole * unit) || (point >= 0 && !TryAddFraction(text, point + 1, unit, ref total)))
                return Fail(TimeSpanProblems.TooLong(start, at - start, nanoseconds), out problem);
        }
    }

    // What C's reading of a number takes: more kinds of blanks than there are elsewhere, and a plus sign.
    private static bool TryWhole(string text, ref int at, out ulong whole, out TextProblem problem)
    {
        whole = 0;
        problem = default;
        var start = at;
        var i = at;
        while (i < text.Length && text[i] is ' ' or >= '\t' and <= '\r') i++;
        var sign = i < text.Length && text[i] is '+' or '-' ? text[i++] : '+';
        var digits = i;
        for (; i < text.Length && text[i] is >= '0' and <= '9'; i++)
        {
            var digit = (ulong)(text[i] - '0');
            if (whole > (Largest - digit) / 10)
            {
                problem = TimeSpanProblems.TooLong(digits, SkipDigits(text, i) - digits, nanoseconds: false);
                return false;
            }

            whole = (whole * 10) + digit;
        }

        if (text[start] == '-' || (sign == '-' && i > digits && whole > 0))
        {
            problem = TimeSpanProblems.Negative(text, start, SkipDigits(text, digits));
            return false;
        }

        if (i > digits) at = i;
        return true;
    }

    // Each digit is cut off by itself, so a third of a second is as exact as systemd's.
    private static bool TryAddFraction(string text, int at, ulong unit, ref ulong total)
    {
        var share = unit / 10;
        for (; at < text.Length && text[at] is >= '0' and <= '9'; at++, share /= 10)
        {
            if (!TryAdd(ref total, (ulong)(text[at] - '0') * share)) return false;
        }

        return true;
    }

    private static bool TryAdd(ref ulong total, ulong more)
    {
        if (more >= Infinity - total) return false;
        total += more;
        return true;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && Utf8Text.IsBlank(text[at])) at++;
        return at;
    }

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && text[at] is >= '0' and <= '9') at++;
        return at;
    }

    private static bool Fail(TextProblem found, out TextProblem problem)
    {
        problem = found;
        return false;
    }
}
