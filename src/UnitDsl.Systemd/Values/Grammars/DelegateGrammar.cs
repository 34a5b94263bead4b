namespace UnitDsl.Systemd;

/// <summary>On, off, or on with these controllers.</summary>
internal sealed class DelegateGrammar : ValueGrammar
{
    /// <summary>Whether a line hands the control group over; null where the line is ignored.</summary>
    public static bool? Parse(Piece value)
    {
        if (BooleanGrammar.Parse(value.Text) is { } all)
            return all;
        WordReader.ReadAll(value, WordRules.Unquote, out var problem);
        return problem is null ? true : null;
    }

    public override void Read(ValueReading reading)
    {
        if (!reading.Directive.AppliesTo(reading.Context.Kind))
        {
            reading.Report(reading.Value, reading.Rejection, $"{reading.Directive.Name}= is for services; a {reading.Context.Kind.Suffix()} unit has no control group to hand over");
            return;
        }

        if (BooleanGrammar.TryKeep(reading))
            return;

        // Once the whole line turns out to be broken, systemd has complained about the words before it as well.
        var kept = new List<string>();
        var words = WordReader.ReadAll(reading.Value, WordRules.Unquote, out var problem);
        foreach (var word in words)
        {
            if (CgroupControllerGrammar.IsKnown(word.Text, reading.Release))
                kept.Add(word.Text);
            else
                reading.Report(word, Consequence.IgnoresWord, CgroupControllerGrammar.Message(word.Text), reading.MaySuggest ? CgroupControllerGrammar.Meant(word.Text, reading.Release) : null);
        }

        if (problem is { } broken)
            reading.Report(broken, reading.Rejection);
        else
            reading.Keep(string.Join(" ", kept));
    }
}
