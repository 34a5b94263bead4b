namespace UnitDsl.Systemd;

/// <summary>Types of file systems and groups of them; <c>~</c> forbids them.</summary>
internal sealed class FileSystemGrammar : ValueGrammar
{
    private const string SetName = "FileSystemGroup";

    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var isInverted = ListValue.TakeInversion(ref value);
        var kept = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Unquote, reading))
        {
            // A type that systemd does not know may be one of a newer kernel; it says so only when the unit starts.
            if (!word.StartsWith("@") || SetCatalogue.Find(SetName, word.Text, reading.Release) is not null)
                kept.Add(ListValue.Quote(word));
            else
                reading.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no group of file systems", reading.MaySuggest ? ListValue.Meant(word.Text, SetCatalogue.Words(SetName, reading.Release)) : null);
        }

        if (kept.Count > 0 || isInverted)
            reading.Keep(ListValue.Join(isInverted, kept));
    }
}
