namespace UnitDsl.Systemd;

/// <summary>A value of Quadlet's: one text, or words, each of which has a form of its own. Podman checks it when the container starts, if anybody does.</summary>
/// <param name="check">What is wrong with one of them; null where nothing is.</param>
internal sealed class QuadletGrammar(Func<Piece, Directive, TextProblem?> check) : ValueGrammar
{
    private const WordRules Quoted = WordRules.Unquote | WordRules.RetainEscapes;

    private const WordRules Escaped = WordRules.Unquote | WordRules.Unescape;

    public override void Read(ValueReading reading)
    {
        if (reading.Directive.Split == Split.None)
        {
            if (!QuadletQuotes.Keeps(reading))
                return;
            ReadItem(reading, reading.Value);
        }
        else
        {
            foreach (var word in reading.Words(reading.Value, reading.Directive.Split == Split.WordsUnquoted ? Quoted : Escaped))
                ReadItem(reading, word);
        }
    }

    private void ReadItem(ValueReading reading, Piece item)
    {
        // What a specifier or a variable comes to is known to systemd alone.
        if (!reading.TryExpand(item, Consequence.RefusesUnit, out _))
            return;
        var isOpen = item.Text.IndexOf('%') >= 0 || item.Text.IndexOf("${", StringComparison.Ordinal) >= 0;
        if (!isOpen && !reading.Directive.Facets.Words("words").Contains(item.Text) && check(item, reading.Directive) is { } problem)
            reading.Report(problem, Consequence.RefusesUnit);
        else
            reading.Keep(item.Text);
    }
}
