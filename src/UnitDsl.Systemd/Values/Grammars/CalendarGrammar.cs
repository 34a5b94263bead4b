namespace UnitDsl.Systemd;

/// <summary>A calendar event.</summary>
internal sealed class CalendarGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        if (!reading.TryExpand(value, reading.Rejection, out var expanded))
            return;
        if (!CalendarSpec.TryParse(expanded.Text, out var spec, out var problem))
            reading.Report(expanded, problem, reading.Rejection);
        else
            reading.Keep(value.Text.IndexOf('%') >= 0 ? value.Text : spec.ToString()!);
    }
}
