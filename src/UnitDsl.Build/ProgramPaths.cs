namespace UnitDsl.Build;

/// <summary>The names by which projects are known: relative to the site's project, with plain slashes and no detours.</summary>
internal static class ProgramPaths
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

    public static string Relative(string directory, string path)
    {
        var from = Normalize(directory).Split('/');
        var to = Normalize(path).Split('/');
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same])
            same++;
        return string.Join("/", Enumerable.Repeat("..", from.Length - same).Concat(to.Skip(same)));
    }
}
