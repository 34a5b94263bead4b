namespace UnitDsl.Systemd;

/// <summary>A network interface of the machine.</summary>
internal sealed class NetworkInterfaceGrammar : ValueGrammar
{
    private const int Longest = 15;

    public override void Read(ValueReading reading)
    {
        if (reading.Directive.SpecifiersIn(reading.Release) is null && reading.Value.Text == "*")
        {
            reading.Keep("");
            return;
        }

        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (Fault(name.Text) is { } why)
            reading.Report(name, reading.Rejection, $"'{name}' is no name of a network interface: {why}");
        else
            reading.Keep(reading.Value.Text);
    }

    public static bool IsValid(string name) => Fault(name) is null;

    private static string? Fault(string name)
    {
        if (name.Length == 0)
            return "it is empty";
        if (name.Length > Longest)
            return $"it is longer than {Longest} characters";
        if (name is "." or ".." or "all" or "default")
            return "that name is reserved";
        var digits = 0;
        foreach (var c in name)
        {
            if (c is <= ' ' or >= '\x7f' or ':' or '/' or '%')
                return $"'{c}' is not allowed in it";
            if (c is >= '0' and <= '9')
                digits++;
        }

        return digits == name.Length ? "it is only digits" : null;
    }
}
