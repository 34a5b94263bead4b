namespace UnitDsl.Systemd;

/// <summary>A network interface of the machine.</summary>
internal sealed class NetworkInterfaceGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (reading.Directive.SpecifiersIn(reading.Release) is null && reading.Value.Text == "*")
        {
            reading.Keep("");
            return;
        }

        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (!NetworkInterfaceName.IsValid(name.Text, mayBeAlternative: false, out var why))
            reading.Report(name, reading.Rejection, $"{Wording.Shown(name)} is no name of a network interface: {why}");
        else
            reading.Keep(reading.Value.Text);
    }
}
