namespace UnitDsl.Systemd;

/// <summary>Flags on what the root user means.</summary>
internal sealed class SecureBitsGrammar : ValueGrammar
{
    private const string SetName = "SecureBit";

    public override void Read(ValueReading reading)
    {
        var known = new List<string>();
        var words = WordReader.ReadAll(reading.Value, WordRules.Unquote, out var problem);
        foreach (var word in words)
        {
            if (SetCatalogue.Find(SetName, word.Text, reading.Release) is not null)
            {
                known.Add(word.Text);
                continue;
            }

            var all = SetCatalogue.Words(SetName, reading.Release);
            reading.ReportSilent(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no secure bit; there are {string.Join(", ", all)}", reading.MaySuggest ? ListValue.Meant(word.Text, all) : null);
        }

        if (problem is { } broken)
            reading.ReportSilent(broken, Consequence.IgnoresRest);
        reading.Keep(string.Join(" ", known));
    }
}
