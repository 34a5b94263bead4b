namespace UnitDsl.Systemd;

/// <summary>A regular expression of Perl's kind, with a tilde before it for what is not wanted.</summary>
internal sealed class PatternGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var pattern = reading.Value.StartsWith("~") ? reading.Value.Slice(1) : reading.Value;
        if (pattern.IsEmpty)
            reading.Report(reading.Value, reading.Rejection, "the pattern is missing");
        else if (Fault(pattern.Text, out var at) is { } why)
            reading.ReportSilent(pattern.Slice(at, pattern.Length > at ? 1 : 0), reading.Rejection, $"it is no regular expression: {why}");
        else
            reading.Keep(reading.Value.Text);
    }

    // Only what breaks in every dialect; whether a group's name or a property of letters exists is left to the machine.
    private static string? Fault(string text, out int at)
    {
        var open = new Stack<int>();
        for (at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\' when at + 1 == text.Length:
                    return "it ends with a backslash";
                case '\\':
                    at++;
                    break;
                case '[':
                    var start = at;
                    at = EndOfClass(text, at);
                    if (at < 0)
                    {
                        at = start;
                        return "the [ is not closed";
                    }

                    break;
                case '(':
                    open.Push(at);
                    break;
                case ')' when open.Count == 0:
                    return "nothing opens what this ) closes";
                case ')':
                    open.Pop();
                    break;
                case '*' or '+' or '?' when at == 0:
                    return "there is nothing to repeat before it";
            }
        }

        if (open.Count == 0)
            return null;
        at = open.Pop();
        return "the ( is not closed";
    }

    private static int EndOfClass(string text, int at)
    {
        at++;
        if (at < text.Length && text[at] == '^')
            at++;

        // A bracket that comes first is a character of the class.
        if (at < text.Length && text[at] == ']')
            at++;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == ']')
                return at;
        }

        return -1;
    }
}
