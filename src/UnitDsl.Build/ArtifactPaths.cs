using System.Runtime.InteropServices;

namespace UnitDsl.Build;

/// <summary>Which relative paths may be landed here. The payload is data: a path in it never leaves the output directory.</summary>
internal static class ArtifactPaths
{
    private static readonly HashSet<string> ReservedOnWindows = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>What is wrong with the paths, or null.</summary>
    public static string? Refuse(IEnumerable<string> paths) =>
        Refuse(paths, RuntimeInformation.IsOSPlatform(OSPlatform.Windows), RuntimeInformation.IsOSPlatform(OSPlatform.OSX));

    internal static string? Refuse(IEnumerable<string> paths, bool windows, bool mac)
    {
        var all = paths.ToList();
        foreach (var path in all)
        {
            if (RefuseOne(path, windows) is { } reason)
                return $"the path '{Printable(path)}' {reason}";
        }
        return RefuseTogether(all, ignoreCase: windows || mac);
    }

    private static string? RefuseOne(string path, bool windows)
    {
        if (path.Length == 0)
            return "is empty";
        if (path.Any(char.IsControl))
            return "holds a control character";
        if (path[0] == '/')
            return "is rooted";
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or "." or "..")
                return "is not in its plain form";
            if (windows && RefuseOnWindows(segment) is { } reason)
                return reason;
        }
        return null;
    }

    // Elsewhere a backslash is a character like any other, and systemd's own escaping needs it: srv-my\x2dapp.mount.
    private static string? RefuseOnWindows(string segment)
    {
        if (segment.IndexOfAny(['\\', ':', '<', '>', '"', '|', '?', '*']) >= 0)
            return "holds a character that Windows has no room for in a file name; build on Linux, macOS or in WSL, or give the unit another name";
        if (segment.EndsWith(".", StringComparison.Ordinal) || segment.EndsWith(" ", StringComparison.Ordinal))
            return "ends in a dot or a space, which Windows drops";
        if (ReservedOnWindows.Contains(segment.Split('.')[0].TrimEnd()))
            return "is the name of a device on Windows; build on Linux, macOS or in WSL, or give the unit another name";
        return null;
    }

    private static string? RefuseTogether(List<string> paths, bool ignoreCase)
    {
        var comparer = ignoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var files = new Dictionary<string, string>(comparer);
        foreach (var path in paths)
        {
            if (files.TryGetValue(path, out var other))
            {
                return path == other
                    ? $"the path '{path}' is there twice"
                    : $"the paths '{other}' and '{path}' differ only by case, which is one file on this system";
            }
            files.Add(path, path);
        }
        foreach (var path in paths)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
            {
                if (files.TryGetValue(path.Substring(0, slash), out var file))
                    return $"the path '{file}' is both a file and the directory of '{path}'";
            }
        }
        return null;
    }

    private static string Printable(string path) =>
        string.Concat(path.Select(static c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
}
