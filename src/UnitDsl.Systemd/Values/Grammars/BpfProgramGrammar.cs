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
            reading.Report(reading.Value, reading.Rejection, $"{Wording.Shown(reading.Value)} is not a type of attachment, a colon and a path");
            return;
        }

        var written = words.Rest;
        if (SetCatalogue.Find(SetName, type.Text, reading.Release) is null)
        {
            reading.Report(type, reading.Rejection, $"{Wording.Shown(type)} is no type of attachment of BPF programs", ListValue.Meant(type.Text, SetCatalogue.Words(SetName, reading.Release)));
            return;
        }

        if (PathReader.TryAbsolute(reading, written, reading.Rejection, out _))
            reading.Keep(type + ":" + written);
    }
}
