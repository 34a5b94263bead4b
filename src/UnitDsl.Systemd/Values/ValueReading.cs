namespace UnitDsl.Systemd;

/// <summary>One value while a grammar reads it: what it is, where it stands, and what was found so far.</summary>
public sealed class ValueReading(ValueContext context, Piece value)
{
    private const int MostSuggestions = 100;

    private List<ValueProblem>? problems;
    private List<string>? kept;

    public ValueContext Context { get; } = context;

    public Directive Directive => Context.Directive;

    public int Release => Context.Release;

    /// <summary>The value without the blanks around it; empty only where the directive gives that a meaning of its own.</summary>
    public Piece Value { get; } = value;

    /// <summary>What systemd does about a value of this directive that it cannot read.</summary>
    public Consequence Rejection => Directive.Facets.Has("fatal") ? Consequence.RefusesUnit : Consequence.IgnoresLine;

    /// <summary>Whether it is still worth a search for what was meant; with so many mistakes it is not.</summary>
    public bool MaySuggest => problems is null || problems.Count < MostSuggestions;

    /// <summary>Whether something was reported that leaves nothing of the value.</summary>
    public bool IsRejected
    {
        get
        {
            if (problems is null)
                return false;
            foreach (var problem in problems)
            {
                if (problem.Consequence >= Consequence.IgnoresLine)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Takes a text, in normal form, as a part of what the value means.</summary>
    public void Keep(string normal) => (kept ??= []).Add(normal);

    public void Report(int offset, int length, Consequence consequence, string message, string? replacement = null) =>
        (problems ??= []).Add(new ValueProblem(offset, length, consequence, message, replacement));

    /// <summary>Something about a whole piece.</summary>
    public void Report(Piece piece, Consequence consequence, string message, string? replacement = null)
    {
        var (offset, length) = piece.Span(0, piece.Length);
        Report(offset, length, consequence, message, replacement);
    }

    /// <summary>Something about a whole piece that systemd does not complain about.</summary>
    public void ReportSilent(Piece piece, Consequence consequence, string message, string? replacement = null)
    {
        var (offset, length) = piece.Span(0, piece.Length);
        (problems ??= []).Add(new ValueProblem(offset, length, consequence, message, replacement, IsSilent: true));
    }

    public void ReportSilent(TextProblem problem, Consequence consequence) =>
        (problems ??= []).Add(new ValueProblem(problem.Offset, problem.Length, consequence, problem.Message, problem.Replacement, IsSilent: true));

    /// <summary>Something about a part of a piece.</summary>
    public void Report(Piece piece, int index, int length, Consequence consequence, string message, string? replacement = null)
    {
        var (offset, written) = piece.Span(index, length);
        Report(offset, written, consequence, message, replacement);
    }

    public void Report(TextProblem problem, Consequence consequence) =>
        Report(problem.Offset, problem.Length, consequence, problem.Message, problem.Replacement);

    /// <summary>A problem whose place counts from the beginning of this piece.</summary>
    public void Report(Piece piece, TextProblem problem, Consequence consequence) =>
        Report(piece, problem.Offset, problem.Length, consequence, problem.Message, problem.Replacement);

    /// <summary>
    /// Puts in what the specifiers stand for, as far as the directive knows them; false after an unknown one was reported.
    /// </summary>
    public bool TryExpand(Piece piece, Consequence otherwise, out Piece expanded)
    {
        if (SpecifierExpansion.TryExpand(piece, Directive.SpecifiersIn(Release), Context, out expanded, out var problem))
            return true;
        Report(problem, otherwise);
        return false;
    }

    /// <summary>The words of a piece up to a broken one, which is reported.</summary>
    public List<Piece> Words(Piece piece, WordRules rules, Consequence brokenWord = Consequence.IgnoresRest, string separators = WordReader.Blanks)
    {
        var words = WordReader.ReadAll(piece, rules, out var problem, separators);
        if (problem is { } broken)
            Report(broken, brokenWord);
        return words;
    }

    internal ValueVerdict ToVerdict()
    {
        var found = problems is null ? EquatableArray<ValueProblem>.Empty : new EquatableArray<ValueProblem>(problems.ToArray());
        var verdict = new ValueVerdict(found, null);
        return kept is null || verdict.Worst is Consequence.IgnoresLine or Consequence.RefusesUnit ? verdict : verdict with { Effective = string.Join(" ", kept) };
    }
}
