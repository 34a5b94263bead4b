using System.Text;

namespace UnitDsl.Systemd;

/// <summary>The name of a POSIX message queue, which looks like a path.</summary>
internal sealed class MessageQueueGrammar : ValueGrammar
{
    public override void Read(ValueReading reading)
    {
        if (!reading.TryExpand(reading.Value, reading.Rejection, out var path))
            return;
        if (Fault(path.Text, reading.Release, out var simple) is { } why)
            reading.Report(path, reading.Rejection, $"'{path}' is no message queue: {why}", path.StartsWith("/") || path.Text.IndexOf('/') >= 0 ? null : "/" + reading.Value.Text);
        else
            reading.Keep(path.Text == reading.Value.Text ? simple : reading.Value.Text);
    }

    private static string? Fault(string path, int release, out string simple)
    {
        simple = "/";
        if (path.Length == 0 || path[0] != '/')
            return "its name begins with a slash";
        if (!Utf8Text.IsReadable(path, out var unreadable))
            return unreadable;
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part.Length == 0 || part == "." || (part == ".." && parts.Count == 0 && PathText.DropsUpAtRoot(release)))
                continue;
            if (part == "..")
                return "there is '..' in it";
            if (Encoding.UTF8.GetByteCount(part) > 255)
                return "a part of it is longer than 255 bytes";
            parts.Add(part);
        }

        simple = "/" + string.Join("/", parts);
        if (release > ValueContext.OldestRelease && parts.Count > 0 && parts[0] is ("dev" or "proc" or "sys"))
            return $"/{parts[0]} is the kernel's own";

        // The end of a line would lose a blank, and a backslash would join the next one.
        if (simple[simple.Length - 1] is '\\' or ' ' or '\t')
            simple += "/";
        return Encoding.UTF8.GetByteCount(simple) > 4095 ? "it is longer than 4095 bytes" : null;
    }
}
