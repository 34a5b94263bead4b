using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Paths that stand alone, once their specifiers are put in.</summary>
internal static class PlainPath
{
    private const int LongestPath = 4095;
    private const int LongestName = 255;

    /// <summary>Null for a path that systemd takes, absolute or not.</summary>
    public static string? WhyInvalid(string path, int release)
    {
        if (path.Length == 0)
            return "it is empty";
        if (Encoding.UTF8.GetByteCount(path) > LongestPath)
            return $"it is longer than {LongestPath} bytes";
        var isAtRoot = PathText.IsAbsolute(path) && PathText.DropsUpAtRoot(release);
        foreach (var name in path.Split('/'))
        {
            isAtRoot &= name is "" or "." or "..";
            if (name.Length > LongestName / 4 && Encoding.UTF8.GetByteCount(name) > LongestName)
                return $"a name in it is longer than {LongestName} bytes";
            if (name == ".." && !isAtRoot)
                return "it contains '..'";
        }

        return null;
    }

    /// <summary>Whether a path is this directory or below it.</summary>
    public static bool IsBelow(string path, string directory)
    {
        var parts = Parts(path);
        var wanted = Parts(directory);
        if (!path.StartsWith("/", StringComparison.Ordinal) || parts.Count < wanted.Count)
            return false;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (parts[i] != wanted[i])
                return false;
        }

        return true;
    }

    private static List<string> Parts(string path)
    {
        var parts = new List<string>();
        foreach (var name in path.Split('/'))
        {
            if (name is not ("" or ".") && (name != ".." || parts.Count > 0))
                parts.Add(name);
        }

        return parts;
    }
}
