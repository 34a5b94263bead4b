namespace UnitDsl.Systemd;

/// <summary>Ends of processes: statuses by number or name, and signals.</summary>
internal sealed class ExitStatusGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        foreach (var word in reading.Words(reading.Value, WordRules.Plain))
        {
            if (ExitStatuses.Parse(word.Text) is { } status)
                reading.Keep(status.ToString());
            else if (Signals.Parse(word.Text, reading.Release) is { } signal)
                reading.Keep(Signals.Format(signal));
            else
                reading.Report(word, Consequence.IgnoresWord, Message(word.Text), reading.MaySuggest ? Meant(word.Text) : null);
        }
    }

    private static string Message(string text) => WholeNumber.TryParse(text, 0, out _, out _, out _)
        ? $"{Wording.Shown(text)} is no exit status; those go from 0 to 255"
        : $"{Wording.Shown(text)} is neither an exit status (0 to 255, or a name like TEMPFAIL) nor a signal; the words stand apart with blanks";

    private static string? Meant(string text)
    {
        if (text.IndexOf(',') > 0)
        {
            foreach (var part in text.Split(','))
            {
                if (part.Length > 0 && ExitStatuses.Parse(part) is null && Signals.Parse(part) is null)
                    return null;
            }

            return text.Replace(',', ' ').Trim();
        }

        var bare = text.Trim('"', '\'').ToUpperInvariant();
        if (bare.StartsWith("EX_", StringComparison.Ordinal))
            bare = bare.Substring(3);
        else if (bare.StartsWith("EXIT_", StringComparison.Ordinal))
            bare = bare.Substring(5);
        if (bare == "OK")
            return "SUCCESS";
        if (ExitStatuses.Parse(bare) is not null)
            return bare;
        if (bare.StartsWith("SIG", StringComparison.Ordinal) || Signals.Parse(bare) is not null)
            return Signals.Suggest(bare);
        return Spelling.Closest(bare, ExitStatuses.Names) ?? (bare.Length > 3 ? Signals.Suggest(bare) : null);
    }
}
