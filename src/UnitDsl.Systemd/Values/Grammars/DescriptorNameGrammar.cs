namespace UnitDsl.Systemd;

/// <summary>The name under which a service finds a file descriptor that it is passed.</summary>
internal sealed class DescriptorNameGrammar : ValueGrammar
{
    private const int Longest = 255;

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] is not (< ' ' or >= '\x7f' or ':'))
                continue;
            reading.Report(name, i, 1, reading.Rejection, $"'{name[i]}' is not allowed in the name of a file descriptor: it is printable ASCII without a colon");
            return;
        }

        if (name.Length > Longest)
            reading.Report(name, reading.Rejection, $"the name of a file descriptor is at most {Longest} characters long");
        else
            reading.Keep(reading.Value.Text);
    }
}
