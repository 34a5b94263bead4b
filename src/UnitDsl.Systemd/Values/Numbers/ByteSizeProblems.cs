namespace UnitDsl.Systemd;

/// <summary>Says what is wrong with a size. Reached only when something is.</summary>
internal static class ByteSizeProblems
{
    private const string Units = "the units are K, M, G, T, P and E";

    /// <summary>Where a number should be, something else is.</summary>
    public static TextProblem At(string text, int start, int at, bool isTooLarge)
    {
        if (isTooLarge)
            return TooLarge(text, start, at);
        if (start < text.Length && text[start] == '-' && at > start)
            return new TextProblem(start, text.Length - start, $"{Wording.Shown(text)} is negative", null);

        // "512MB" stops at the B behind a unit: what is wrong is the whole word.
        var word = start;
        while (word > 0 && IsLetter(text[word - 1]))
            word--;
        if (start < text.Length && IsLetter(text[start]) && HasNumberBefore(text, word))
            return IsUnit(text, word) ? Misplaced(text, word) : Unknown(text, word);
        return start == 0 || !HasNumberBefore(text, start)
            ? new TextProblem(0, text.Length, $"{Wording.Shown(text)} is no size; one is written like 512M or 1.5G", null)
            : Unexpected(text, start);
    }

    /// <summary>A number, and behind it what is no unit, or none that may still come.</summary>
    public static TextProblem Unit(string text, int start, int at)
    {
        if (at < text.Length && IsLetter(text[at]))
            return IsUnit(text, at) ? Misplaced(text, at) : Unknown(text, at);
        return new TextProblem(start, at - start, Order(text), null);
    }

    public static TextProblem TooLarge(string text, int start, int at)
    {
        while (at < text.Length && text[at] is (>= '0' and <= '9') or '.')
            at++;
        return new TextProblem(start, at - start, $"{Wording.Shown(text)} is more than 64 bits can count", null);
    }

    // A unit is known by itself; what is wrong is where it stands, so the number belongs to the mistake.
    private static TextProblem Misplaced(string text, int unit)
    {
        var start = unit;
        while (start > 0 && Utf8Text.IsBlank(text[start - 1]))
            start--;
        while (start > 0 && text[start - 1] is (>= '0' and <= '9') or '.')
            start--;
        return new TextProblem(start, unit + 1 - start, Order(text), null);
    }

    private static string Order(string text) => $"{Wording.Shown(text)} is no size: larger units come first, each once";

    private static bool IsUnit(string text, int at) => "EPTGMKB".IndexOf(text[at]) >= 0 && WordEnd(text, at) == at + 1;

    private static TextProblem Unknown(string text, int word)
    {
        var end = WordEnd(text, word);
        var unit = text.Substring(word, end - word);
        return new TextProblem(word, end - word, $"{Wording.Shown(text)} is no size: {Wording.Shown(unit)} is no unit; {Units}", Meant(unit));
    }

    private static TextProblem Unexpected(string text, int at)
    {
        if (text[at] == ',' && at + 1 < text.Length && text[at + 1] is >= '0' and <= '9')
            return new TextProblem(at, 1, "fractions are written with a point", ".");
        return new TextProblem(at, text.Length - at, $"{Wording.Shown(text)} is no size: {Wording.Shown(text.Substring(at))} does not belong there", null);
    }

    // The way others write units: MB, MiB, Mi, mb, m, megabytes, bytes.
    private static string? Meant(string unit)
    {
        var upper = unit.ToUpperInvariant();
        var letter = upper[0];
        if (upper is "BYTES" or "BYTE" or "B")
            return "B";
        if ("EPTGMK".IndexOf(letter) < 0)
            return null;
        var rest = upper.Substring(1);
        if (rest is "" or "B" or "I" or "IB" or "BYTES" or "BYTE")
            return letter.ToString();
        return rest.EndsWith("BYTES", StringComparison.Ordinal) || rest.EndsWith("BYTE", StringComparison.Ordinal) ? letter.ToString() : null;
    }

    private static bool HasNumberBefore(string text, int at)
    {
        while (at > 0 && Utf8Text.IsBlank(text[at - 1]))
            at--;
        return at > 0 && text[at - 1] is (>= '0' and <= '9') or '.';
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && IsLetter(text[at]))
            at++;
        return at;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
