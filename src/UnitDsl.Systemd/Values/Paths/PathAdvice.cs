namespace UnitDsl.Systemd;

/// <summary>Says what is wrong with a path, and what was evidently meant.</summary>
internal static class PathAdvice
{
    private const string Prefixes = "-+!|@:";
    private const string FileScheme = "file://";

    private static readonly string[] topDirectories =
        ["bin", "boot", "dev", "etc", "home", "lib", "lib64", "media", "mnt", "opt", "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var"];

    public static TextProblem NotAbsolute(Piece path)
    {
        var text = path.Text;
        var shown = Wording.Shown(text);
        if (text.Length == 0)
            return TextProblem.Of(path, "a path is missing here");
        if (text[0] == '~')
            return TextProblem.Of(path.Slice(0, 1), $"{shown} is no path: '~' has no meaning here; write the path from / on");
        if (text[0] == '$')
            return TextProblem.Of(path, $"{shown} is no path: variables have no meaning here; write the path from / on");
        if (text.StartsWith(FileScheme + "/", StringComparison.Ordinal))
            return TextProblem.Of(path.Slice(0, FileScheme.Length), $"{shown} is an address; the path alone is wanted", "");
        if (IsQuoted(text))
            return TextProblem.Of(path, $"{shown} is no path: quotes are not taken off here", IsLiteral(path, 0, text.Length) ? text.Substring(1, text.Length - 2) : null);
        if (PrefixLength(text) is > 0 and var prefix)
            return TextProblem.Of(path.Slice(0, prefix), $"{shown} is no path: {Wording.Shown(text.Substring(0, prefix))} in front of it has no meaning here", "");

        PathText.TryNext(text, 0, out var start, out var length);
        var first = text.Substring(start, length);
        return length < text.Length && Array.IndexOf(topDirectories, first) >= 0 && IsLiteral(path, 0, length)
            ? TextProblem.Of(path.Slice(0, length), $"{shown} is not absolute: the slash in front is missing", "/" + first)
            : TextProblem.Of(path, $"{shown} is not absolute: a path begins with a slash");
    }

    /// <param name="path">What should have been a name.</param>
    /// <param name="below">The directory in which it is made.</param>
    public static TextProblem NotRelative(Piece path, string? below)
    {
        var text = path.Text;
        var message = $"{Wording.Shown(text)} begins with a slash; it has to be a name" + (below is null ? "" : $", and is made below {below}");
        var end = below is null ? 0 : EndOf(text, below);
        if (end == 0 && below == "/run")
            end = EndOf(text, OldRun.Directory);
        return end > 0 ? TextProblem.Of(path.Slice(0, end), message, "") : TextProblem.Of(path, message);
    }

    public static TextProblem Fault(Piece path, PathFault fault)
    {
        var part = path.Slice(fault.Index, fault.Length);
        return fault.Kind switch
        {
            PathFaultKind.NotText => TextProblem.Of(part, "its bytes are no text (UTF-8), which systemd wants a path to be"),
            PathFaultKind.TooLong => TextProblem.Of(part, $"{Wording.Shown(part)} is too long: a path has at most {PathText.LongestPath} bytes"),
            PathFaultKind.NameTooLong => TextProblem.Of(part, $"{Wording.Shown(part)} is too long: a name in a path has at most {PathText.LongestName} bytes"),
            _ => GoesUp(path, fault),
        };
    }

    private static TextProblem GoesUp(Piece path, PathFault fault)
    {
        var text = path.Text;
        const string Message = "'..' may not be in a path; write where it leads";
        if (!PathText.IsAbsolute(text) || (fault.Index > 0 && !IsLiteral(path, 0, text.Length)))
            return TextProblem.Of(path.Slice(fault.Index, fault.Length), Message);

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
        return TextProblem.Of(path.Slice(from, end - from), Message, target.Substring(from, rest - from));
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
}
