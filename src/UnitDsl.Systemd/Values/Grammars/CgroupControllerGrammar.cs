namespace UnitDsl.Systemd;

/// <summary>Control group controllers.</summary>
internal sealed class CgroupControllerGrammar : ValueGrammar
{
    private const string SetName = "CgroupController";

    public static bool IsKnown(string word, int release) => SetCatalogue.Find(SetName, word, release) is not null;

    public static string Message(string word) => $"{Wording.Shown(word)} is no control group controller; the usual ones are cpu, cpuset, io, memory and pids";

    public static string? Meant(string word, int release) => ListValue.Meant(word, SetCatalogue.Words(SetName, release));

    public override void Read(ValueReading reading)
    {
        var words = WordReader.ReadAll(reading.Value, WordRules.Plain, out _);
        var kept = new List<string>();
        foreach (var word in words)
        {
            if (IsKnown(word.Text, reading.Release))
                kept.Add(word.Text);
        }

        if (kept.Count == 0)
        {
            reading.Report(words.Count == 1 ? words[0] : reading.Value, reading.Rejection, Message(reading.Value.Text), words.Count == 1 ? Meant(words[0].Text, reading.Release) : null);
            return;
        }

        // One known word is enough to keep systemd quiet about the others.
        foreach (var word in words)
        {
            if (!IsKnown(word.Text, reading.Release))
                reading.ReportSilent(word, Consequence.IgnoresWord, Message(word.Text), reading.MaySuggest ? Meant(word.Text, reading.Release) : null);
        }

        reading.Keep(string.Join(" ", kept));
    }
}
