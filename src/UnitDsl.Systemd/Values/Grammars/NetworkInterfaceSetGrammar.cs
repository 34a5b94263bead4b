namespace UnitDsl.Systemd;

/// <summary>Names of network interfaces; <c>~</c> forbids them.</summary>
internal sealed class NetworkInterfaceSetGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        var value = reading.Value;
        var isInverted = ListValue.TakeInversion(ref value);
        var kept = new List<string>();
        foreach (var word in ListValue.Words(value, WordRules.Unquote, reading))
        {
            if (!NetworkInterfaceName.IsValid(word.Text, reading.Release >= ValueContext.NewerRelease, out var why))
                reading.Report(word, Consequence.IgnoresWord, $"{Wording.Shown(word)} is no name of a network interface: {why}");
            else
                kept.Add(ListValue.Quote(word));
        }

        if (kept.Count > 0 || isInverted)
            reading.Keep(ListValue.Join(isInverted, kept));
    }
}
