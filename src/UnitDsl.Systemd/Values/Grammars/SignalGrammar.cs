namespace UnitDsl.Systemd;

/// <summary>A signal, by name or number.</summary>
internal sealed class SignalGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var text = reading.Value.Text;
        if (Signals.Parse(text, reading.Release) is { } signal)
            reading.Keep(Signals.Format(signal));
        else
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(text)} is no signal; one is written like SIGTERM, TERM, 15 or RTMIN+3", Signals.Suggest(text));
    }
}
