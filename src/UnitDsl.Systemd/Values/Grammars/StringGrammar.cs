namespace UnitDsl.Systemd;

/// <summary>Any text, with specifiers where the directive has them.</summary>
internal sealed class StringGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (reading.TryExpand(reading.Value, Consequence.IgnoresLine, out _))
            reading.Keep(reading.Value.Text);
    }
}
