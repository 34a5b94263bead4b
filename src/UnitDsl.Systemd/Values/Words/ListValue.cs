namespace UnitDsl.Systemd;

/// <summary>What lists of names have in common.</summary>
internal static class ListValue
{
    /// <summary>Takes off the <c>~</c> that turns a list into its opposite.</summary>
    public static bool TakeInversion(ref Piece value)
    {
        var isInverted = value.StartsWith("~");
        if (isInverted)
            value = value.Slice(1);
        return isInverted;
    }

    /// <summary>One word after the other up to a broken one, which is reported when its turn comes.</summary>
    public static IEnumerable<Piece> Words(Piece value, WordRules rules, ValueReading? reading)
    {
        var words = new WordReader(value, rules);
        while (words.TryRead(out var word))
            yield return word;
        if (words.Problem is { } broken)
            reading?.Report(broken, Consequence.IgnoresRest);
    }

    /// <summary>The list in normal form.</summary>
    public static string Join(bool isInverted, List<string> words)
    {
        // A tilde in front of the first name would turn the list around.
        if (!isInverted && words.Count > 0 && words[0].StartsWith("~", StringComparison.Ordinal))
            words[0] = $"\"{words[0]}\"";
        return (isInverted ? "~" : "") + string.Join(" ", words);
    }

    /// <summary>A word as it has to be written to be read back, where quotes are understood.</summary>
    public static string Quote(Piece word) => Quoting.TryWord(word.Text, specifiers: true, out var text, out _) ? text : word.Text;

    /// <summary>What was evidently meant, or null.</summary>
    /// <param name="word">What stands there.</param>
    /// <param name="known">What may stand there.</param>
    /// <param name="prefix">What people forget in front.</param>
    public static string? Meant(string word, IReadOnlyCollection<string> known, string prefix = "")
    {
        if (word.IndexOf(',') >= 0 || word.IndexOf(';') >= 0)
            return Separated(word, known, prefix);
        if (Spelling.Closest(word, known) is { } near)
            return near;
        var whole = prefix.Length > 0 && !word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? prefix + word : word;
        return (whole.Length > word.Length ? Spelling.Closest(whole, known) : null) ?? OnlyContinuation(whole, known);
    }

    private static string? Separated(string word, IReadOnlyCollection<string> known, string prefix)
    {
        var parts = new List<string>();
        foreach (var part in word.Split(',', ';'))
        {
            if (part.Length == 0)
                continue;
            if (Meant(part, known, prefix) is not { } meant)
                return null;
            parts.Add(meant);
        }

        return parts.Count == 0 ? null : string.Join(" ", parts);
    }

    private static string? OnlyContinuation(string word, IReadOnlyCollection<string> known)
    {
        string? only = null;
        foreach (var candidate in known)
        {
            if (candidate.Length <= word.Length || candidate[word.Length] is not ('_' or '-') || !candidate.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            if (only is not null)
                return null;
            only = candidate;
        }

        return only;
    }
}
