namespace UnitDsl.Systemd;

/// <summary>The name of a POSIX message queue, which looks like a path.</summary>
internal sealed class MessageQueueGrammar : ValueGrammar
{
    private static readonly string[] kernelDirectories = ["/dev", "/proc", "/sys"];

    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var name))
            return;
        if (!PathText.IsAbsolute(name.Text))
        {
            reading.Report(name, reading.Rejection, $"{Wording.Shown(name)} is no message queue: its name begins with a slash", name.Text.IndexOf('/') >= 0 ? null : "/" + reading.Value.Text);
            return;
        }

        if (!PathReader.TryAbsolute(reading, reading.Value, name, reading.Rejection, out var path))
            return;
        if (reading.Release > ValueContext.OldestRelease && KernelDirectory(path.Meant) is { } directory)
            reading.Report(name, reading.Rejection, $"{Wording.Shown(name)} is no message queue: {directory} is the kernel's own");
        else
            reading.Keep(WordWriting.Last(path.Normal));
    }

    private static string? KernelDirectory(string path)
    {
        foreach (var directory in kernelDirectories)
        {
            if (PathText.IsBelow(path, directory))
                return directory;
        }

        return null;
    }
}
