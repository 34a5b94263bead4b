namespace UnitDsl.Systemd;

/// <summary>The label of a security module; with <c>-</c> in front it may be missing.</summary>
internal sealed class LsmLabelGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var isOptional = reading.Value.StartsWith("-");
        if (reading.TryExpand(reading.Value, isOptional ? Consequence.IgnoresLine : reading.Rejection, out _))
            reading.Keep(reading.Value.Text);
    }
}
