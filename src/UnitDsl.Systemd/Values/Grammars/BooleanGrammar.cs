namespace UnitDsl.Systemd;

/// <summary>On or off.</summary>
internal sealed class BooleanGrammar : ValueGrammar
{
    private static readonly string[] on = ["1", "yes", "y", "true", "t", "on"];
    private static readonly string[] off = ["0", "no", "n", "false", "f", "off"];
    private static readonly string[] onElsewhere = ["enable", "enabled", "active", "oui", "ja", "si", "+", "always"];
    private static readonly string[] offElsewhere = ["disable", "disabled", "inactive", "none", "null", "never", "non", "nein", "-"];

    /// <summary>Null where it is neither.</summary>
    public static bool? Parse(string text)
    {
        if (Contains(on, text))
            return true;
        return Contains(off, text) ? false : null;
    }

    /// <summary>Takes the value where it is one; false where it is something else.</summary>
    public static bool TryKeep(ValueReading reading)
    {
        if (Parse(reading.Value.Text) is not { } value)
            return false;
        reading.Keep(value ? "yes" : "no");
        return true;
    }

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (TryKeep(reading))
            return;

        // What was a switch once has got words since.
        if (reading.Directive.EnumName is { } name && EnumCatalogue.Find(name, text) is { } member && member.Since > reading.Release)
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} needs systemd {member.Since}, and this is {reading.Release}");
        else
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is neither yes nor no", Meant(text));
    }

    private static string? Meant(string text)
    {
        if (Contains(onElsewhere, text))
            return "yes";
        return Contains(offElsewhere, text) ? "no" : Spelling.Closest(text, ["yes", "no", "true", "false", "on", "off"]);
    }

    private static bool Contains(string[] words, string text)
    {
        foreach (var word in words)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
