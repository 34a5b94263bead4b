namespace UnitDsl.Systemd;

/// <summary>On or off, as Quadlet reads it: what it does not know is off.</summary>
internal sealed class QuadletBooleanGrammar : ValueGrammar
{
    private static readonly string[] on = ["1", "yes", "true", "on"];
    private static readonly string[] off = ["0", "no", "false", "off"];

    public static bool? Parse(string text)
    {
        if (Array.Exists(on, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)))
            return true;
        return Array.Exists(off, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) ? false : null;
    }

    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (Parse(text) is { } value)
            reading.Keep(value ? "yes" : "no");
        else
            reading.Report(reading.Value, Consequence.IgnoresLine, $"{Wording.Shown(text)} is neither true nor false, and Quadlet takes it for false", BooleanGrammar.Parse(text) is { } meant ? meant ? "true" : "false" : Spelling.Closest(text, on.Concat(off)));
    }
}
