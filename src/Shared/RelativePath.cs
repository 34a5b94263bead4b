namespace UnitDsl;

/// <summary>Paths as they are compared: relative to a directory, with plain slashes and no detours. The task that finds a project and the linker that looks for it have to agree.</summary>
internal static class RelativePath
{
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ".." and not "")
                parts.RemoveAt(parts.Count - 1);
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    public static string Between(string directory, string path)
    {
        var from = Normalize(directory).Split('/');
        var to = Normalize(path).Split('/');
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
            same++;
        return string.Join("/", Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }
}
