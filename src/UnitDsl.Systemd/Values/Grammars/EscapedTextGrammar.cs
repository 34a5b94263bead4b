namespace UnitDsl.Systemd;

/// <summary>A line of text with C escapes; even a percent sign that an escape stands for begins a specifier.</summary>
internal sealed class EscapedTextGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!EscapedText.TryRead(reading.Value, acceptsNul: false, out var text, out var problem))
            reading.Report(problem, Consequence.IgnoresLine);
        else if (reading.TryExpand(text, Consequence.IgnoresLine, out _))
            reading.Keep(reading.Value.Text);
    }
}
