namespace UnitDsl.Systemd;

/// <summary>What is wrong with a path, absolute or not.</summary>
internal enum PathFaultKind
{
    TooLong,
    NameTooLong,
    NotText,
    GoesUp,
}

/// <summary>The first of what is wrong with a path, and where in it.</summary>
internal readonly record struct PathFault(PathFaultKind Kind, int Index, int Length)
{
    /// <param name="path">The path, specifiers put in.</param>
    /// <param name="before">How many bytes will stand before it.</param>
    /// <param name="longest">How many bytes it may have before it is simplified.</param>
    /// <param name="dropsUp">Whether <c>..</c> at the root counts for nothing.</param>
    public static PathFault? Find(Piece path, int before = 0, int longest = PathText.LongestPath, bool dropsUp = false)
    {
        var text = path.Text;
        if (before + PathText.Bytes(text, 0, text.Length) > longest)
            return new PathFault(PathFaultKind.TooLong, 0, text.Length);

        PathFault? up = null;
        var bytes = 0;
        for (var at = 0; PathText.TryNext(text, at, out var start, out var length); at = start + length)
        {
            var name = PathText.Bytes(text, start, length);
            if (name > PathText.LongestName)
                return new PathFault(PathFaultKind.NameTooLong, start, length);
            if (dropsUp && bytes == 0 && PathText.IsAbsolute(text) && PathText.IsUp(text, start, length))
                continue;
            bytes += PathText.IsDot(text, start, length) ? 0 : name + 1;
            if (up is null && PathText.IsUp(text, start, length))
                up = new PathFault(PathFaultKind.GoesUp, start, length);
        }

        if (bytes > PathText.LongestPath)
            return new PathFault(PathFaultKind.TooLong, 0, text.Length);
        return Utf8Text.IsReadable(text, out _) ? up : new PathFault(PathFaultKind.NotText, 0, text.Length);
    }
}
