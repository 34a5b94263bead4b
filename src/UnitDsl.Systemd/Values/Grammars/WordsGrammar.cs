namespace UnitDsl.Systemd;

/// <summary>Words that are good or bad each for itself.</summary>
internal sealed class WordsGrammar(WordRules rules, Func<Piece, TextProblem?> check) : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var words = new WordReader(reading.Value, rules);
        var isAny = false;
        while (words.TryRead(out var word))
        {
            isAny = true;
            if (!reading.TryExpand(word, Consequence.IgnoresWord, out var expanded))
                continue;
            if (check(expanded) is { } problem)
                reading.Report(problem, Consequence.IgnoresWord);
            else
                reading.Keep((rules & WordRules.Unescape) != 0 ? Quoting.Requote(word.Text) : word.Text);
        }

        if (words.Problem is { } broken)
            reading.Report(broken, isAny ? Consequence.IgnoresRest : Consequence.IgnoresLine);
    }
}
