namespace UnitDsl.Systemd;

/// <summary>Takes one word after the other from a text, as systemd does.</summary>
public sealed class WordReader(Piece text, WordRules rules, string separators = WordReader.Blanks)
{
    public const string Blanks = " \t\n\r";

    private WordRules rules = rules;
    private string separators = separators;
    private int position;
    private bool ended;
    private bool hasBytes;

    /// <summary>Where what is left was written.</summary>
    public int Offset => text.PlaceOf(position);

    /// <summary>What is left of the text.</summary>
    public Piece Rest => text.Slice(position);

    /// <summary>The separator that ended the last word; null where the text did.</summary>
    public char? EndedBy { get; private set; }

    /// <summary>What kept the last word from being read: an open quote or an unknown escape.</summary>
    public TextProblem? Problem { get; private set; }

    /// <summary>All words, up to a broken one.</summary>
    public static List<Piece> ReadAll(Piece text, WordRules rules, out TextProblem? problem, string separators = Blanks)
    {
        var reader = new WordReader(text, rules, separators);
        var words = new List<Piece>();
        while (reader.TryRead(out var word))
            words.Add(word);
        problem = reader.Problem;
        return words;
    }

    /// <summary>False at the end of the text, and where no word can be read, which <see cref="Problem"/> then tells.</summary>
    public bool TryRead(out Piece word)
    {
        word = default;
        if (ended || Problem is not null)
            return false;

        if (!Has(WordRules.KeepEmpty))
            SkipSeparators();
        if (position == text.Length)
        {
            ended = true;
            if (!Has(WordRules.KeepEmpty) || text.Length == 0 || separators.IndexOf(text[position - 1]) < 0)
                return false;
            word = text.Slice(position);
            EndedBy = null;
            return true;
        }

        return TryReadPlain(ref word) || TryReadMarked(ref word);
    }

    /// <summary>
    /// Some directives take a word with an unknown escape as it stands, once they have complained about it; false, as before, only at an open quote.
    /// </summary>
    public bool TryReadForgiving(out Piece word, out TextProblem? unknownEscape)
    {
        var (start, strict) = (position, rules);
        unknownEscape = null;
        if (TryRead(out word))
            return true;
        if (Problem is null)
            return false;

        unknownEscape = Problem;
        (position, Problem) = (start, null);
        rules |= WordRules.RelaxEscapes;
        var isWord = TryRead(out word);
        rules = strict;
        if (!isWord)
            unknownEscape = null;
        return isWord;
    }

    /// <summary>What comes next, without taking it.</summary>
    internal bool IsNext(string token)
    {
        var end = position + token.Length;
        return end <= text.Length && string.CompareOrdinal(text.Text, position, token, 0, token.Length) == 0
            && (end == text.Length || IsSeparator(text[end]));
    }

    /// <summary>Takes these characters as a word.</summary>
    internal Piece Take(int length)
    {
        var taken = text.Slice(position, length);
        EndWord(position + length);
        return taken;
    }

    /// <summary>Takes one word by other rules; the next ones follow the reader's own again.</summary>
    public bool TryReadBy(WordRules otherRules, string otherSeparators, out Piece word)
    {
        var (ownRules, ownSeparators) = (rules, separators);
        (rules, separators) = (otherRules, otherSeparators);
        var isRead = TryRead(out word);
        (rules, separators) = (ownRules, ownSeparators);

        // The end of the text is not the end of another, empty word.
        ended |= position == text.Length;
        return isRead;
    }

    private bool Has(WordRules rule) => (rules & rule) != 0;

    private bool IsSeparator(char c) => separators.IndexOf(c) >= 0;

    private bool IsQuote(char c) => c is '"' or '\'' && Has(WordRules.Unquote | WordRules.KeepQuotes);

    private void SkipSeparators()
    {
        while (position < text.Length && IsSeparator(text[position]))
            position++;
    }

    private void EndWord(int at)
    {
        position = at;
        EndedBy = at < text.Length ? text[at] : null;
        if (!Has(WordRules.KeepEmpty))
            SkipSeparators();
        else if (position < text.Length)
            position++;
        else
            ended = true;
    }

    // Nearly every word has neither quotes nor escapes, and is a part of the text as it stands.
    private bool TryReadPlain(ref Piece word)
    {
        var end = position;
        while (end < text.Length && !IsSeparator(text[end]))
        {
            if (IsQuote(text[end]) || (text[end] == '\\' && !Has(WordRules.RetainEscapes)))
                return false;
            end++;
        }

        word = text.Slice(position, end - position);
        EndWord(end);
        return true;
    }

    private bool TryReadMarked(ref Piece word)
    {
        var letters = new Piece.Builder();
        var quote = -1;
        var i = position;
        var end = i;
        hasBytes = false;
        for (; i < text.Length && (quote >= 0 || !IsSeparator(text[i])); i++)
        {
            var c = text[i];
            if (c == '\\' && !Has(WordRules.RetainEscapes))
            {
                if (!TryEscape(ref i, letters, quote >= 0))
                    return false;
            }
            else if (quote < 0 && IsQuote(c))
            {
                quote = i;
                if (!Has(WordRules.KeepQuotes))
                    continue;
                letters.Add(c, text.PlaceOf(i));
            }
            else if (quote >= 0 && c == text[quote])
            {
                quote = -1;
                if (!Has(WordRules.KeepQuotes))
                    continue;
                letters.Add(c, text.PlaceOf(i));
            }
            else
            {
                letters.Add(c, text.PlaceOf(i));
            }

            // A quote that was taken off is not a part of the word.
            end = i + 1;
        }

        if (quote >= 0 && !Has(WordRules.Relax))
            return Fail(quote, 1, $"the quote ({text[quote]}) is not closed");
        word = letters.ToPiece(text.PlaceOf(Math.Min(end, text.Length)));
        if (hasBytes)
            word = RawByte.Join(word);
        EndWord(i);
        return true;
    }

    private bool TryEscape(ref int i, Piece.Builder letters, bool isQuoted)
    {
        var place = text.PlaceOf(i);
        if (i + 1 == text.Length)
        {
            if (Has(WordRules.RelaxEscapes) && (!isQuoted || Has(WordRules.Relax)))
                letters.Add('\\', place);
            else if (!Has(WordRules.Relax))
                return Fail(i, 1, "it ends with a backslash; a backslash is written \\\\", "\\\\");
            return true;
        }

        var next = text[i + 1];
        if (Has(WordRules.Unescape) && CharacterEscape.TryRead(text.Text, i, out var length, out var meaning))
        {
            letters.Add(meaning, place);
            hasBytes |= RawByte.IsAt(meaning, 0);
            i += length - 1;
        }
        else if (!Has(WordRules.Unescape | WordRules.UnescapeSeparators) || (Has(WordRules.UnescapeSeparators) && (IsSeparator(next) || next == '\\')))
        {
            letters.Add(next, place);
            i++;
        }
        else if (Has(WordRules.RelaxEscapes))
        {
            letters.Add('\\', place);
            letters.Add(next, text.PlaceOf(i + 1));
            i++;
        }
        else
        {
            return Fail(i, 2, $"'\\{next}' is no escape that systemd knows; a backslash is written \\\\", "\\\\" + next);
        }

        return true;
    }

    private bool Fail(int index, int length, string message, string? replacement = null)
    {
        var (offset, written) = text.Span(index, length);
        Problem = new TextProblem(offset, written, message, replacement);
        return false;
    }
}
