namespace UnitDsl.Systemd;

/// <summary>Any text, with specifiers where the directive has them.</summary>
internal sealed class StringGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, Consequence.IgnoresLine, out var text))
            return;
        if (ProblemOf(text, reading.Directive.Facets) is { } problem)
            reading.Report(problem, Consequence.IgnoresLine);
        else
            reading.Keep(reading.Value.Text);
    }

    private static TextProblem? ProblemOf(Piece text, Facets facets)
    {
        if (facets.Has("ascii"))
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] > '\x7f')
                    return TextProblem.Of(text.Slice(i, char.IsSurrogatePair(text.Text, i) ? 2 : 1), "only ASCII can stand here");
            }
        }

        return facets.Value("longest") is { } longest && text.Length > int.Parse(longest)
            ? TextProblem.Of(text, $"this text is longer than {longest} characters")
            : null;
    }
}
