namespace UnitDsl.Systemd;

/// <summary>A limit of the kernel on a process: one for both, or a soft one and a hard one.</summary>
internal sealed class RlimitGrammar : ValueGrammar
{
    private const string Infinity = "infinity";
    private const ulong Second = TimeSpanParser.Seconds;

    // A nice value of 19 is the limit 1, and one of -20 is 40.
    private const ulong Nicest = 20;
    private const ulong NiceRange = 40;

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var words = WordReader.ReadAll(value, WordRules.Plain | WordRules.KeepEmpty, out var broken, ":");
        if (broken is { } problem)
        {
            reading.Report(problem, reading.Rejection);
            return;
        }

        // Nothing behind a second colon is nothing.
        if (words.Count > 3 || (words.Count == 3 && !words[2].IsEmpty))
        {
            reading.Report(words[2], reading.Rejection, $"{Wording.Shown(value.Text)} has more than a soft and a hard limit");
            return;
        }

        if (!TryLimit(reading, words[0], out var soft, out var written))
            return;
        if (words.Count == 1)
        {
            reading.Keep(written);
            return;
        }

        if (!TryLimit(reading, words[1], out var hard, out var hardWritten))
            return;
        if (soft > hard)
            reading.Report(value, reading.Rejection, "the soft limit, before the colon, is above the hard one", $"{words[1]}:{words[0]}");
        else
            reading.Keep(soft == hard ? written : $"{written}:{hardWritten}");
    }

    private static bool TryLimit(ValueReading reading, Piece word, out ulong limit, out string normal)
    {
        var unit = reading.Directive.Facets.Value("unit");
        var isEndless = reading.Directive.Facets.Has("infinity");
        limit = ulong.MaxValue;
        normal = Infinity;
        if (isEndless && word.Text == Infinity)
            return true;
        if (word.IsEmpty)
        {
            reading.Report(word, reading.Rejection, "a limit is missing beside the colon");
            return false;
        }

        if (!TryAmount(word.Text, unit, out limit, out normal, out var problem))
            reading.Report(word, isEndless && EndlessWords.Contains(word.Text) ? Endless(word.Text) : problem, reading.Rejection);
        else if (limit == ulong.MaxValue && normal != Infinity)
            reading.Report(word, Endless(word.Text), reading.Rejection);
        else
            return true;
        return false;
    }

    private static TextProblem Endless(string text) => new(0, text.Length, $"{Wording.Shown(text)} is written infinity", Infinity);

    private static bool TryAmount(string text, string? unit, out ulong limit, out string normal, out TextProblem problem)
    {
        normal = "";
        switch (unit)
        {
            case "bytes":
                if (!ByteSize.TryParse(text, 1024, out limit, out problem))
                    return false;
                normal = ByteSize.Format(limit, 1024);
                return true;
            case "seconds":
                if (!Duration.TryParse(text, Second, out limit, out problem))
                    return false;

                // What is left of a second counts as a whole one.
                if (limit != Duration.Infinity)
                    limit = (limit / Second) + (limit % Second > 0 ? 1UL : 0);
                normal = limit == Duration.Infinity ? Infinity : Duration.Format(limit * Second);
                return true;
            case "microseconds":
                if (!Duration.TryParse(text, 1, out limit, out problem))
                    return false;
                normal = limit == 0 ? "0" : Duration.Format(limit);
                return true;
            case "nice":
                return TryNice(text, out limit, out normal, out problem);
            default:
                if (!WholeNumber.TryParse(text, out limit, out problem))
                {
                    problem = Counted(text, problem);
                    return false;
                }

                normal = limit.ToString();
                return true;
        }
    }

    private static bool TryNice(string text, out ulong limit, out string normal, out TextProblem problem)
    {
        normal = "";
        var isNiceValue = text[0] is '+' or '-';
        if (!WholeNumber.TryParse(isNiceValue ? text.Substring(1) : text, out limit, out problem))
        {
            problem = new TextProblem(0, text.Length, $"{Wording.Shown(text)} is neither a nice value with its sign (+19 to -20) nor a limit (0 to {NiceRange})", null);
            return false;
        }

        if (isNiceValue && limit > (text[0] == '+' ? Nicest - 1 : Nicest))
        {
            problem = new TextProblem(0, text.Length, "nice values go from +19 to -20", text[0] == '+' ? "+19" : "-20");
            return false;
        }

        if (!isNiceValue && limit > NiceRange)
        {
            problem = new TextProblem(0, text.Length, $"{Wording.Shown(text)} is more than {NiceRange}, which stands for the nice value -20", NiceRange.ToString());
            return false;
        }

        if (isNiceValue)
            limit = text[0] == '+' ? Nicest - limit : Nicest + limit;
        normal = limit.ToString();
        return true;
    }

    // Things are counted without units; "65k" can only mean one number.
    private static TextProblem Counted(string text, TextProblem problem)
    {
        var last = text[text.Length - 1];
        var factor = last switch { 'k' or 'K' => 1024UL, 'm' or 'M' => 1024UL * 1024, _ => 0UL };
        if (factor == 0 || !WholeNumber.TryParse(text.Substring(0, text.Length - 1), uint.MaxValue, out var number, out _))
            return problem;
        return new TextProblem(0, text.Length, $"{Wording.Shown(text)} has a unit, but this limit is a plain number", (number * factor).ToString());
    }
}
