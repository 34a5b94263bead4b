namespace UnitDsl.Systemd;

/// <summary>Conditions and assertions. Only paths are looked at when a unit is loaded; a virtual machine that nobody knows just never runs.</summary>
internal sealed class ConditionGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var isPath = reading.Directive.Facets.Value("argument") is "path" or "glob";
        var condition = ConditionValue.Parse(reading.Value, isPath);
        if (!reading.TryExpand(condition.Operand, Consequence.IgnoresLine, out var operand))
            return;
        if (isPath && ProblemOf(operand, reading.Release) is { } problem)
        {
            reading.Report(problem, Consequence.IgnoresLine);
            return;
        }

        var text = condition.Operand.Text;
        reading.Keep((condition.IsTrigger ? "|" : "") + (condition.IsNegated ? "!" : "") + (isPath ? WordWriting.Simple(text) : text));
    }

    private static TextProblem? ProblemOf(Piece path, int release)
    {
        if (PathReader.ProblemOf(path, release) is not { } problem)
            return null;

        // What stands before a path that is meant is shown as the mistake, not the path.
        var at = 0;
        while (at < path.Length && (Utf8Text.IsBlank(path[at]) || path[at] is '|' or '!'))
            at++;
        if (at == 0 || at == path.Length || path[at] != '/')
            return problem;
        var (offset, length) = path.Span(0, at);
        return path.Text.IndexOf('|', 0, at) >= 0
            ? new TextProblem(offset, length, "of the prefixes '|' and '!' there can be one each, '|' first", null)
            : path.Text.IndexOf('!', 0, at) >= 0
                ? new TextProblem(offset, length, "the prefix '!' stands there too often, or behind a blank", null)
                : new TextProblem(offset, length, "there can be no blank between a prefix and the path", "");
    }
}
