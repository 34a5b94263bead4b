namespace UnitDsl.Systemd;

/// <summary>What once meant something: systemd says that it does no more, whatever stands there, even nothing.</summary>
internal sealed class IgnoredGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var since = reading.Directive.Until is { } last ? $" since systemd {last + 1}" : "";
        reading.Report(reading.Value, Consequence.IgnoresLine, $"{reading.Directive.Name}= has had no effect{since}; the line can go");
    }
}
