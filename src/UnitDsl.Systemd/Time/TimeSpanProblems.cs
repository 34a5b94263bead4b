namespace UnitDsl.Systemd;

/// <summary>Says what is wrong with a time span. Reached only when something is, so it may take its time.</summary>
internal static class TimeSpanProblems
{
    private const int LongestWord = 32;

    // What people write elsewhere.
    private static readonly Dictionary<string, string> foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["secs"] = "s", ["mins"] = "min", ["hrs"] = "h", ["mon"] = "month", ["mons"] = "month", ["mo"] = "month", ["mth"] = "month",
        ["wk"] = "w", ["wks"] = "w", ["yr"] = "y", ["yrs"] = "y", ["dy"] = "d", ["dys"] = "d",
        ["msecs"] = "ms", ["millis"] = "ms", ["milli"] = "ms", ["millisecond"] = "ms", ["milliseconds"] = "ms",
        ["usecs"] = "us", ["micros"] = "us", ["microsecond"] = "us", ["microseconds"] = "us",
    };

    public static TextProblem Empty(string text) => new(0, text.Length, "a time span is missing, such as 5min or 1h 30min", null);

    public static TextProblem AfterInfinity(string text, int at) =>
        new(at, text.Length - at, "nothing may follow infinity", null);

    public static TextProblem TooLong(int at, int length, bool nanoseconds) =>
        new(at, length, nanoseconds ? "this is longer than systemd can count (584 years in nanoseconds)" : "this is longer than systemd can count (about 584000 years)", null);

    public static TextProblem Negative(string text, int at, int end) =>
        new(at, Math.Max(1, end - at), "a time span cannot be negative", end > at + 1 && text[at] == '-' ? text.Substring(at + 1, end - at - 1) : null);

    public static TextProblem NoFraction(string text, int start, int point)
    {
        // The figures without their point; not for a point alone.
        var whole = text.Substring(start, point - start);
        return new(start, point + 1 - start, "digits are missing after the point", whole.Length > 0 ? whole : null);
    }

    /// <summary>Where a number should be, something else is: mostly the rest of a unit that systemd knows only the beginning of.</summary>
    public static TextProblem NoNumber(string text, int at, bool nanoseconds)
    {
        // "5mins" stops at the "s" behind "min": what is wrong is the whole word.
        var start = at;
        while (start > 0 && IsLetter(text[start - 1])) start--;
        var end = WordEnd(text, at);
        if (start == at && !IsLetter(text[at]))
            return Unexpected(text, at);
        if (start == 0 || !HasNumberBefore(text, start))
            return Alone(text, start, end);
        return Unknown(text, start, end, nanoseconds);
    }

    /// <summary>A number, and right behind it what is no unit.</summary>
    public static TextProblem NoUnit(string text, int start, int at, bool nanoseconds)
    {
        if (IsLetter(text[at]))
            return Unknown(text, at, WordEnd(text, at), nanoseconds);
        if (text[at] == ',' && at + 1 < text.Length && text[at + 1] is >= '0' and <= '9')
            return new(at, 1, "fractions are written with a point", ".");
        if (text[at] == '.')
            return new(start, NumberEnd(text, at) - start, "a number has one point", null);
        return Unexpected(text, at);
    }

    private static TextProblem Alone(string text, int start, int end)
    {
        var word = text.Substring(start, Math.Min(end - start, LongestWord));
        var infinite = word.ToUpperInvariant() is "INFINITY" or "INF" or "INFINITE" or "FOREVER" or "NEVER" or "UNLIMITED";
        return infinite && start == 0 && end == text.TrimEnd().Length
            ? new(start, end - start, "a span without end is written infinity", "infinity")
            : new(start, end - start, $"a number is missing before {Wording.Shown(word)}", null);
    }

    private static TextProblem Unknown(string text, int start, int end, bool nanoseconds)
    {
        var word = text.Substring(start, Math.Min(end - start, LongestWord));
        var near = end - start > LongestWord ? null : Nearest(word, nanoseconds);
        return new(start, end - start, $"{Wording.Shown(word)} is no unit of time; there are {(nanoseconds ? "ns, " : "")}us, ms, s, min, h, d, w, month and y", near);
    }

    private static string? Nearest(string word, bool nanoseconds)
    {
        if (foreign.TryGetValue(word, out var meant)) return meant;
        if (nanoseconds && word.StartsWith("nano", StringComparison.OrdinalIgnoreCase)) return "ns";
        var lower = word.ToLowerInvariant();
        foreach (var name in TimeUnit.Names)
        {
            if (name == lower) return name;
        }

        // Short words have too many neighbours to guess from.
        return word.Length > 2 ? Spelling.Closest(word, TimeUnit.Names) : null;
    }

    private static TextProblem Unexpected(string text, int at)
    {
        var length = char.IsSurrogatePair(text, at) ? 2 : 1;
        return new(at, length, $"{Wording.Shown(text.Substring(at, length))} does not belong in a time span, which is written like 5min or 1h 30min", null);
    }

    private static bool HasNumberBefore(string text, int at)
    {
        while (at > 0 && Utf8Text.IsBlank(text[at - 1])) at--;
        return at > 0 && text[at - 1] is >= '0' and <= '9';
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && IsLetter(text[at])) at++;
        return at;
    }

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '.') at++;
        return at;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or > '\x7f' && !char.IsSurrogate(c) && char.IsLetter(c);
}
