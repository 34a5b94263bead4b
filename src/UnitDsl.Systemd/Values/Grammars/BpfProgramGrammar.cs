namespace UnitDsl.Systemd;

/// <summary>Where a program of the kernel's virtual machine is attached, a colon, and the path where it is pinned.</summary>
internal sealed class BpfProgramGrammar : ValueGrammar
{
    private const string SetName = "BpfAttachType";

    public override void Read(ValueReading reading)
    {
        var words = new WordReader(reading.Value, WordRules.Plain, ":");
        if (!words.TryRead(out var type) || words.Rest.IsEmpty)
        {
            reading.Report(reading.Value, reading.Rejection, $"'{reading.Value}' is not a type of attachment, a colon and a path");
            return;
        }

        var written = words.Rest;
        if (SetCatalogue.Find(SetName, type.Text, reading.Release) is null)
        {
            reading.Report(type, reading.Rejection, $"'{type}' is no type of attachment of BPF programs", ListValue.Meant(type.Text, SetCatalogue.Words(SetName, reading.Release)));
            return;
        }

        if (!reading.TryExpand(written, reading.Rejection, out var path))
            return;
        if (!path.StartsWith("/"))
            reading.Report(written, reading.Rejection, $"'{path}' is no absolute path");
        else if (PlainPath.WhyInvalid(path.Text, reading.Release) is { } why)
            reading.Report(written, reading.Rejection, $"'{path}' is no path that systemd takes: {why}");
        else
            reading.Keep(type + ":" + written);
    }
}
