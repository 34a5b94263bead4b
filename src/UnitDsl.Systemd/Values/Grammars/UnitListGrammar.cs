namespace UnitDsl.Systemd;

/// <summary>Several units.</summary>
internal sealed class UnitListGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (reading.Directive.Facets.Has("obsolete"))
            reading.Report(reading.Value, Consequence.Complains, $"{reading.Directive.Name}= is an old name of {reading.Directive.Alias}=");
        if (reading.Value.IsEmpty)
            reading.Keep("");

        // Lists that demand a kind of unit, and Also=, know escapes as well.
        var demanded = reading.Directive.Facets.Value("unitSuffix");
        var isPlain = demanded is not null || (reading.Context.Section == "Install" && reading.Directive.Split == Split.Words);
        foreach (var word in reading.Words(reading.Value, isPlain ? WordRules.Plain : InstallRules(reading) | WordRules.RetainEscapes))
        {
            if (!reading.TryExpand(word, Consequence.IgnoresWord, out var name))
                continue;
            if (Fault(reading, name.Text, demanded) is { } why)
                reading.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(name)} is no name of a unit: {why}", reading.MaySuggest ? UnitReference.Suggest(word.Text, demanded) : null);
            else
                reading.Keep(isPlain ? WordWriting.Unquoted(word.Text) : word.Text);
        }
    }

    private static WordRules InstallRules(ValueReading reading) =>
        reading.Directive.Split == Split.WordsUnquoted ? WordRules.Unquote : WordRules.Plain;

    private static string? Fault(ValueReading reading, string name, string? demanded)
    {
        if (name.IndexOfAny(UnitReference.Separators) >= 0)
            return "units are separated by spaces, and by nothing else";
        if (reading.Context.Section == "Install")
            return UnitName.IsValid(name, out var wrong) ? null : wrong;
        if (demanded is not null && !name.EndsWith(demanded, StringComparison.Ordinal))
            return $"it has to end in {demanded}";
        if (UnitReference.Fault(name) is { } wrongAsWritten)
            return wrongAsWritten;
        var resolved = UnitReference.Resolve(name, reading.Context.UnitName);
        return ReferenceEquals(resolved, name) ? null : UnitReference.Fault(resolved);
    }
}
