namespace UnitDsl.Systemd;

/// <summary>What is renewed when a service is reloaded: all, nothing, or some of it.</summary>
internal sealed class RefreshOnReloadGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (BooleanGrammar.TryKeep(reading))
            return;

        var inverts = reading.Value.StartsWith("~");
        var known = reading.Directive.Facets.Words("values");
        var kept = new List<string>();
        foreach (var word in reading.Words(inverts ? reading.Value.Slice(1) : reading.Value, WordRules.Plain))
        {
            if (known.Contains(word.Text))
                kept.Add(word.Text);
            else
                reading.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is nothing that a reload can renew; it is one of {string.Join(", ", known)}", reading.MaySuggest ? Spelling.Closest(word.Text, known) : null);
        }

        if (kept.Count > 0)
            reading.Keep((inverts ? "~" : "") + string.Join(" ", kept));
    }
}
