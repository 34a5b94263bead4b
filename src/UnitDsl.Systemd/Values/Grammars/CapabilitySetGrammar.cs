namespace UnitDsl.Systemd;

/// <summary>Capabilities by name or number; <c>~</c> means all but these.</summary>
internal sealed class CapabilitySetGrammar : ValueGrammar
{
    /// <summary>The capabilities that a line names.</summary>
    public static CapabilitySet Parse(Piece value, out bool isInverted, ValueReading? reading = null)
    {
        isInverted = ListValue.TakeInversion(ref value);
        var bits = 0UL;
        var words = WordReader.ReadAll(value, reading?.Release > ValueContext.OldestRelease ? WordRules.Unquote | WordRules.Relax : WordRules.Unquote, out var problem);
        foreach (var word in words)
        {
            if (CapabilitySet.NumberOf(word.Text) is { } number)
                bits |= 1UL << number;
            else
                reading?.ReportSilent(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no capability", reading.MaySuggest ? ListValue.Meant(word.Text, CapabilitySet.Names, "CAP_") : null);
        }

        if (problem is { } broken)
            reading?.ReportSilent(broken, Consequence.IgnoresRest);
        return new CapabilitySet(bits);
    }

    /// <summary>What a line makes of what the lines before it came to.</summary>
    public static CapabilitySet Merge(CapabilitySet before, CapabilitySet initial, CapabilitySet named, bool isInverted)
    {
        // A line that names nothing starts anew, and so does the first one that names something.
        if (named.IsEmpty || before == initial)
            return isInverted ? CapabilitySet.All.Without(named) : named;
        return isInverted ? before.Without(named) : before.Or(named);
    }

    public override void Read(ValueReading reading)
    {
        var named = Parse(reading.Value, out var isInverted, reading);
        reading.Keep((isInverted ? "~" : "") + named);
    }
}
