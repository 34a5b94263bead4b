namespace UnitDsl.Systemd;

/// <summary>Takes a line of commands apart: the first word of each, then its arguments up to a semicolon on its own.</summary>
internal sealed class CommandWords(Piece text)
{
    private readonly WordReader words = new(text, WordRules.Unquote | WordRules.Unescape);

    /// <summary>What kept the last word from being read.</summary>
    public TextProblem? Problem => words.Problem;

    /// <summary>What systemd did not know in the last word, and took as it stands.</summary>
    public TextProblem? UnknownEscape { get; private set; }

    /// <summary>False at the end, and at a word that cannot be read.</summary>
    public bool TryReadFirst(out Piece word)
    {
        while (TryReadWord(out word))
        {
            // Here, and only here, even a quoted semicolon separates.
            if (word.Text != ";")
                return true;
        }

        return false;
    }

    /// <summary>False at the end of the command, and at a word that cannot be read.</summary>
    public bool TryReadArgument(out Piece word)
    {
        UnknownEscape = null;
        if (words.IsNext(";"))
        {
            words.Take(1);
            word = default;
            return false;
        }

        if (!words.IsNext("\\;"))
            return TryReadWord(out word);
        word = words.Take(2).Slice(1);
        return true;
    }

    private bool TryReadWord(out Piece word)
    {
        var isWord = words.TryReadForgiving(out word, out var unknown);
        UnknownEscape = unknown;
        return isWord;
    }
}
