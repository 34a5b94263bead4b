namespace UnitDsl.Systemd;

/// <summary>The name of a POSIX message queue, which looks like a path.</summary>
internal sealed class MessageQueueGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (!PathText.IsAbsolute(name.Text))
            reading.Report(name, reading.Rejection, $"{Wording.Shown(name)} is no message queue: its name begins with a slash", name.Text.IndexOf('/') >= 0 ? null : "/" + reading.Value.Text);
        else if (PathReader.TryAbsolute(reading, reading.Value, name, reading.Rejection, out var path))
            reading.Keep(WordWriting.Last(path.Normal));
    }
}
