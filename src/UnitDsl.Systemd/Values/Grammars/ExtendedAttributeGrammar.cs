namespace UnitDsl.Systemd;

/// <summary>An extended attribute and its value.</summary>
internal sealed class ExtendedAttributeGrammar : ValueGrammar
{
    private const string Namespace = "user.";

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, Consequence.IgnoresLine, out var expanded))
            return;
        var equals = expanded.Text.IndexOf('=');
        if (equals < 0)
            reading.Report(expanded, Consequence.IgnoresLine, $"{Wording.Shown(expanded.Text)} is no {Namespace}NAME=value");
        else if (!expanded.StartsWith(Namespace) || equals == Namespace.Length)
            reading.Report(expanded, 0, equals, Consequence.IgnoresLine, $"{Wording.Shown(expanded.Slice(0, equals))} is no name of an attribute here: it begins with {Wording.Shown(Namespace)}", equals == 0 || expanded.StartsWith(Namespace) ? null : Namespace + expanded.Text.Substring(0, equals));
        else
            reading.Keep(reading.Value.Text);
    }
}
