namespace UnitDsl.Systemd;

/// <summary>The name under which a service finds a file descriptor that it is passed.</summary>
internal sealed class DescriptorNameGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (DescriptorName.IndexOfWrong(name.Text) is >= 0 and var wrong)
            reading.Report(name, wrong, 1, reading.Rejection, $"'{name[wrong]}' is not allowed in the name of a file descriptor: it is printable ASCII without a colon");
        else if (name.Length > DescriptorName.Longest)
            reading.Report(name, reading.Rejection, $"the name of a file descriptor is at most {DescriptorName.Longest} characters long");
        else
            reading.Keep(reading.Value.Text);
    }
}
