namespace UnitDsl.Systemd;

/// <summary>A size in bytes.</summary>
internal sealed class SizeGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var step = Step(reading.Directive);
        if (!ByteSize.TryParse(value.Text, step, out var bytes, out var problem))
            reading.Report(value, problem, reading.Rejection);
        else if (reading.Directive.Facets.Value("max") is { } max && bytes > ulong.Parse(max))
            reading.Report(value, reading.Rejection, $"{Wording.Shown(value.Text)} is more than {max} bytes");
        else
            reading.Keep(ByteSize.Format(bytes, step));
    }

    /// <summary>How many of a unit make the next one.</summary>
    internal static uint Step(Directive directive) => directive.Facets.Value("base") == "1000" ? 1000u : 1024u;
}
