namespace UnitDsl.Systemd;

/// <summary>What is mounted or swapped on: a device, a tag such as <c>UUID=</c>, or whatever the file system understands.</summary>
internal sealed class MountSourceGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var source))
            return;
        if (PathText.Bytes(source.Text, 0, source.Length) > PathText.LongestPath)
            reading.Report(reading.Value, reading.Rejection, $"it is too long: at most {PathText.LongestPath} bytes are taken");
        else
            reading.Keep(reading.Value.Text);
    }
}
