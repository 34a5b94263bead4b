namespace UnitDsl.Systemd;

/// <summary>Reads one path of a value, and reports what is wrong with it.</summary>
internal static class PathReader
{
    /// <summary>What is wrong with a path that should begin at the root, specifiers put in; null when nothing is.</summary>
    public static TextProblem? ProblemOf(Piece expanded, int release)
    {
        if (!PathText.IsAbsolute(expanded.Text))
            return PathAdvice.NotAbsolute(expanded);
        return PathFault.Find(expanded, dropsUp: PathText.DropsUpAtRoot(release)) is { } fault ? PathAdvice.Fault(expanded, fault) : null;
    }

    /// <summary>A path from the root on.</summary>
    public static bool TryAbsolute(ValueReading reading, Piece written, Consequence otherwise, out ReadPath path)
    {
        path = default;
        return reading.TryExpand(written, otherwise, out var expanded) && TryAbsolute(reading, written, expanded, otherwise, out path);
    }

    /// <summary>A path from the root on, whose specifiers have been put in.</summary>
    public static bool TryAbsolute(ValueReading reading, Piece written, Piece expanded, Consequence otherwise, out ReadPath path, int longest = PathText.LongestPath)
    {
        path = default;
        if (!PathText.IsAbsolute(expanded.Text))
        {
            reading.Report(PathAdvice.NotAbsolute(expanded), otherwise);
            return false;
        }

        return TryKeep(reading, written, expanded, 0, otherwise, out path, longest);
    }

    /// <summary>A name below a directory that systemd makes.</summary>
    public static bool TryRelative(ValueReading reading, Piece written, Consequence otherwise, out ReadPath path)
    {
        path = default;
        if (!reading.TryExpand(written, otherwise, out var expanded))
            return false;
        if (PathText.IsAbsolute(expanded.Text))
        {
            reading.Report(PathAdvice.NotRelative(expanded, reading.Directive.Facets.Value("below")), otherwise);
            return false;
        }

        if (!TryKeep(reading, written, expanded, 0, otherwise, out var found))
            return false;
        if (found.Meant is "" or ".")
        {
            reading.Report(expanded, otherwise, found.Meant.Length == 0 ? "a name is missing here" : "'.' is the directory that is there already; a name below it is missing");
            return false;
        }

        path = found;
        return true;
    }

    /// <summary>A path from the root on, or one below a directory.</summary>
    public static bool TryBelow(ValueReading reading, Piece written, string directory, Consequence badSpecifier, Consequence badPath, out ReadPath path)
    {
        path = default;
        if (!reading.TryExpand(written, badSpecifier, out var expanded))
            return false;
        if (PathText.Bytes(expanded.Text, 0, expanded.Length) > PathText.LongestPath)
            badPath = badSpecifier;
        var isAbsolute = PathText.IsAbsolute(expanded.Text);
        if (!TryKeep(reading, written, expanded, isAbsolute ? 0 : directory.Length + 1, badPath, out path))
            return false;
        if (!isAbsolute)
            path = path with { Meant = PathText.Simplify(directory + "/" + path.Meant) };
        return true;
    }

    private static bool TryKeep(ValueReading reading, Piece written, Piece expanded, int before, Consequence otherwise, out ReadPath path, int longest = PathText.LongestPath)
    {
        path = default;
        if (PathFault.Find(expanded, before, longest, PathText.DropsUpAtRoot(reading.Release)) is { } fault)
        {
            reading.Report(PathAdvice.Fault(expanded, fault), otherwise);
            return false;
        }

        var meant = PathText.Simplify(expanded.Text);
        path = new ReadPath(ReferenceEquals(written.Text, expanded.Text) ? meant : PathText.Simplify(written.Text), meant);
        return true;
    }
}
