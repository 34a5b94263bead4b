namespace UnitDsl.Systemd;

/// <summary>Says what is wrong with a path, and what was evidently meant.</summary>
internal static class PathAdvice
{
    private const string Prefixes = "-+!|@:";
    private const string FileScheme = "file://";

    private static readonly string[] topDirectories =
        ["bin", "boot", "dev", "etc", "home", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"];

    public static void NotAbsolute(ValueReading reading, Piece path, Consequence otherwise)
    {
        var text = path.Text;
        if (text.Length == 0)
            reading.Report(path, otherwise, "a path is missing here");
        else if (text[0] == '~')
            reading.Report(path, 0, 1, otherwise, $"'{text}' is no path: '~' has no meaning here; write the path from / on");
        else if (text[0] == '$')
            reading.Report(path, otherwise, $"'{text}' is no path: variables have no meaning here; write the path from / on");
        else if (text.StartsWith(FileScheme + "/", StringComparison.Ordinal))
            reading.Report(path, 0, FileScheme.Length, otherwise, $"'{text}' is an address; the path alone is wanted", "");
        else if (IsQuoted(text))
            reading.Report(path, otherwise, $"{text} is no path: quotes are not taken off here", IsLiteral(path, 0, text.Length) ? text.Substring(1, text.Length - 2) : null);
        else if (PrefixLength(text) is > 0 and var prefix)
            reading.Report(path, 0, prefix, otherwise, $"'{text}' is no path: '{text.Substring(0, prefix)}' in front of it has no meaning here", "");
        else
            NotFromRoot(reading, path, otherwise);
    }

    public static void NotRelative(ValueReading reading, Piece path, Consequence otherwise)
    {
        var text = path.Text;
        var below = reading.Directive.Facets.Value("below");
        var message = below is null
            ? $"'{text}' begins with a slash; it has to be a name"
            : $"'{text}' begins with a slash; it has to be a name, and is made below {below}";
        var end = below is null ? 0 : EndOf(text, below);
        if (end == 0 && below == "/run")
            end = EndOf(text, "/var/run");
        if (end > 0)
            reading.Report(path, 0, end, otherwise, message, "");
        else
            reading.Report(path, otherwise, message);
    }

    public static void Fault(ValueReading reading, Piece path, PathFault fault, Consequence otherwise)
    {
        var part = Short(path.Text.Substring(fault.Index, fault.Length));
        switch (fault.Kind)
        {
            case PathFaultKind.TooLong:
                reading.Report(path, otherwise, $"'{part}' is too long: a path has at most {PathText.LongestPath} bytes");
                break;
            case PathFaultKind.NameTooLong:
                reading.Report(path, fault.Index, fault.Length, otherwise, $"'{part}' is too long: a name in a path has at most {PathText.LongestName} bytes");
                break;
            default:
                GoesUp(reading, path, fault, otherwise);
                break;
        }
    }

    /// <summary>Says so where a path is below /var/run, which systemd takes for /run.</summary>
    public static ReadPath Modern(ValueReading reading, Piece written, ReadPath path)
    {
        const string Old = "/var/run";
        if (!PathText.IsBelow(path.Meant, Old))
            return path;

        var from = written.Text;
        var end = 0;
        for (var names = 0; names < 2 && PathText.TryNext(from, end, out var start, out var length); end = start + length)
        {
            if (!PathText.IsDot(from, start, length))
                names++;
        }

        var isWritten = PathText.IsBelow(path.Normal, Old);
        reading.Report(written, 0, isWritten ? end : from.Length, Consequence.Complains, "/var/run is the old name of /run", isWritten ? "/run" : null);
        return isWritten && path.Normal.Length > Old.Length ? new ReadPath(path.Normal.Substring(4), path.Meant.Substring(4)) : path;
    }

    private static void NotFromRoot(ValueReading reading, Piece path, Consequence otherwise)
    {
        var text = path.Text;
        PathText.TryNext(text, 0, out var start, out var length);
        var first = text.Substring(start, length);
        var isTop = length < text.Length && Array.IndexOf(topDirectories, first) >= 0 && IsLiteral(path, 0, length);
        if (isTop)
            reading.Report(path, 0, length, otherwise, $"'{Short(text)}' is not absolute: the slash in front is missing", "/" + first);
        else
            reading.Report(path, otherwise, $"'{Short(text)}' is not absolute: a path begins with a slash");
    }

    private static void GoesUp(ValueReading reading, Piece path, PathFault fault, Consequence otherwise)
    {
        var text = path.Text;
        const string Message = "'..' may not be in a path; write where it leads";
        if (!PathText.IsAbsolute(text) || fault.Index > 0 && !IsLiteral(path, 0, text.Length))
        {
            reading.Report(path, fault.Index, fault.Length, otherwise, Message);
            return;
        }

        // Only what changes is replaced: from the first name that falls away to the last "..".
        var target = Resolved(text);
        var (from, until) = (0, Math.Min(text.Length, target.Length));
        while (from < until && text[from] == target[from])
            from++;
        from = from == 0 ? 0 : text.LastIndexOf('/', from - 1) + 1;
        var end = text.Length;
        var rest = target.Length;
        while (end > from && rest > from && text[end - 1] == target[rest - 1])
            (end, rest) = (end - 1, rest - 1);
        reading.Report(path, from, end - from, otherwise, Message, target.Substring(from, rest - from));
    }

    private static string Resolved(string path)
    {
        var names = new List<string>();
        for (var at = 0; PathText.TryNext(path, at, out var start, out var length); at = start + length)
        {
            if (!PathText.IsUp(path, start, length))
            {
                if (!PathText.IsDot(path, start, length))
                    names.Add(path.Substring(start, length));
            }
            else if (names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return "/" + string.Join("/", names);
    }

    private static bool IsQuoted(string text) =>
        text.Length > 2 && text[0] is '"' or '\'' && text[text.Length - 1] == text[0] && text[1] == '/';

    // Zero where more than prefixes is wrong.
    private static int PrefixLength(string text)
    {
        var length = 0;
        while (length < text.Length && Prefixes.IndexOf(text[length]) >= 0)
            length++;
        return length < text.Length && text[length] == '/' ? length : 0;
    }

    /// <summary>Where the names below a directory begin in a path; zero if it is not below it.</summary>
    private static int EndOf(string path, string directory)
    {
        if (!PathText.IsBelow(path, directory))
            return 0;
        return PathText.TryNext(path, directory.Length, out var start, out _) ? start : 0;
    }

    /// <summary>Whether these characters stand in the file as they are.</summary>
    private static bool IsLiteral(Piece piece, int index, int length) => piece.Span(index, length).Length == length;

    private static string Short(string text) => text.Length <= 60 ? text : text.Substring(0, 57) + "...";
}
