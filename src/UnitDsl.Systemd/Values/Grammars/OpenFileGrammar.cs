namespace UnitDsl.Systemd;

/// <summary>A file to open: its path, the descriptor's name, and how to open it.</summary>
internal sealed class OpenFileGrammar : ValueGrammar
{
    private static readonly string[] options = ["read-only", "append", "truncate", "graceful"];

    public override void Read(ValueReading reading)
    {
        var words = WordReader.ReadAll(reading.Value, WordRules.Unescape | WordRules.KeepEmpty, out var broken, ":");
        if ((broken ?? ProblemOf(words)) is { } problem)
            reading.Report(problem, Consequence.IgnoresLine);
        else
            reading.Keep(reading.Value.Text);
    }

    private static TextProblem? ProblemOf(List<Piece> words)
    {
        var path = words[0];
        if (!path.StartsWith("/"))
            return TextProblem.Of(path, path.IsEmpty ? "the path is missing" : $"{Wording.Shown(path.Text)} is no absolute path: it does not begin with a slash");
        if (PathFault.Find(path) is { Kind: PathFaultKind.TooLong or PathFaultKind.NameTooLong } fault)
            return PathAdvice.Fault(path, fault);
        if (words.Count > 3 && !(words.Count == 4 && words[3].IsEmpty))
            return TextProblem.Of(words[3], "behind the path, the descriptor's name and the options there is nothing more");
        if (words.Count > 1 && !words[1].IsEmpty)
        {
            if (!DescriptorName.IsValid(words[1].Text, out var why))
                return TextProblem.Of(words[1], $"{Wording.Shown(words[1])} is no name of a descriptor: {why}");
        }
        else if (!DescriptorName.IsValid(PathText.LastName(path.Text), out var why))
        {
            return TextProblem.Of(path, $"the file's name cannot name the descriptor: {why}; write PATH:NAME");
        }

        return words.Count > 2 ? ProblemOfOptions(words[2]) : null;
    }

    private static TextProblem? ProblemOfOptions(Piece text)
    {
        var seen = new List<string>();
        foreach (var option in WordReader.ReadAll(text, WordRules.Plain, out _, ","))
        {
            if (Array.IndexOf(options, option.Text) < 0)
                return TextProblem.Of(option, $"{Wording.Shown(option.Text)} is no way to open a file; it is one of {string.Join(", ", options)}", Spelling.Closest(option.Text, options));
            if (seen.Contains(option.Text))
                return TextProblem.Of(option, $"{Wording.Shown(option.Text)} stands there twice");
            if (option.Text != "graceful" && seen.Exists(static other => other != "graceful"))
                return TextProblem.Of(option, "a file is opened read-only, append or truncate, not in two ways at once");
            seen.Add(option.Text);
        }

        return null;
    }
}
