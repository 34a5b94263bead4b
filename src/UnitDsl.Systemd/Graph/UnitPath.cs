using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Absolute paths as systemd keeps them.</summary>
internal static class UnitPath
{
    // No path of Linux is longer.
    private const int Longest = 4095;

    public static bool IsAbsolute(string? path) => path is { Length: > 0 } && path[0] == '/';

    /// <summary>Without repeated slashes and single dots; null for what is not absolute or goes back up.</summary>
    public static string? Simplify(string path)
    {
        if (path.Length == 0 || path[0] != '/' || path.Length > Longest)
            return null;
        var simple = new StringBuilder(path.Length);
        for (var at = 0; at < path.Length;)
        {
            var end = path.IndexOf('/', at);
            if (end < 0)
                end = path.Length;
            var length = end - at;
            if (length == 2 && path[at] == '.' && path[at + 1] == '.')
                return null;
            if (length > 0 && !(length == 1 && path[at] == '.'))
                simple.Append('/').Append(path, at, length);
            at = end + 1;
        }

        return simple.Length == 0 ? "/" : simple.ToString();
    }

    /// <summary>The directory that it is in; the root is in itself.</summary>
    public static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path.Substring(0, slash) : "/";

    /// <summary>Whether it is the directory or lies in it.</summary>
    public static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || path[directory.Length] == '/' || directory == "/");

    /// <summary>What the kernel or udev provides.</summary>
    public static bool IsDevice(string path) => (IsBelow(path, "/dev") || IsBelow(path, "/sys")) && path.Length > 5;
}
