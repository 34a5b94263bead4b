namespace UnitDsl.Systemd;

/// <summary><c>/var/run</c>, which some directives take for <c>/run</c>, with a word about it.</summary>
internal static class OldRun
{
    public const string Directory = "/var/run";

    private const string Successor = "/run";

    /// <summary>The path that systemd makes of one.</summary>
    public static ReadPath Modern(ValueReading reading, Piece written, ReadPath path)
    {
        if (EndOf(path.Meant) == 0)
            return path;
        Report(reading, written);
        return EndOf(written.Text) > 0 && path.Normal.Length > Directory.Length ? new ReadPath(Shortened(path.Normal), Shortened(path.Meant)) : path;
    }

    /// <summary>The address of a socket that systemd makes of one.</summary>
    public static ReadPath ModernAddress(ValueReading reading, Piece written, string meant)
    {
        if (EndOf(meant) == 0)
            return new ReadPath(written.Text, meant);
        Report(reading, written);
        return new ReadPath(Readable(written.Text), Readable(meant));
    }

    private static void Report(ValueReading reading, Piece written)
    {
        var end = EndOf(written.Text);
        reading.Report(written, 0, end > 0 ? end : written.Length, Consequence.Complains, $"{Directory} is the old name of {Successor}", end > 0 ? Successor : null);
    }

    private static string Shortened(string simple) => simple.Substring(Directory.Length - Successor.Length);

    // Only what is in front of the names below it falls away.
    private static string Readable(string path)
    {
        var end = EndOf(path);
        if (end == 0)
            return path;
        while (PathText.TryNext(path, end, out var start, out var length) && PathText.IsDot(path, start, length))
            end = start + length;
        while (end < path.Length && path[end] == '/')
            end++;
        return Successor + "/" + path.Substring(end);
    }

    /// <summary>Where its name ends at the front of a path, however it is written there; zero where it does not stand there.</summary>
    private static int EndOf(string path)
    {
        if (!PathText.IsAbsolute(path))
            return 0;
        var names = 0;
        for (var at = 0; PathText.TryNext(path, at, out var start, out var length); at = start + length)
        {
            if (PathText.IsDot(path, start, length))
                continue;
            var name = names++ == 0 ? "var" : "run";
            if (length != name.Length || string.CompareOrdinal(path, start, name, 0, length) != 0)
                return 0;
            if (names == 2)
                return start + length;
        }

        return 0;
    }
}
