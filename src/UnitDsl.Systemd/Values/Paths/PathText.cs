using System.Text;

namespace UnitDsl.Systemd;

/// <summary>The text of a path: how long it is to the kernel, and how it reads without needless slashes and dots.</summary>
internal static class PathText
{
    /// <summary>More bytes no path may have.</summary>
    public const int LongestPath = 4095;

    /// <summary>More bytes no name between two slashes may have.</summary>
    public const int LongestName = 255;

    public static bool IsAbsolute(string path) => path.Length > 0 && path[0] == '/';

    /// <summary>Without double slashes, lone dots and a slash at the end; <c>..</c> stays. The same whether specifiers were put in before or are afterwards.</summary>
    public static string Simplify(string path)
    {
        if (IsSimple(path))
            return path;

        var isAbsolute = IsAbsolute(path);
        var simple = new StringBuilder(path.Length);
        var hasDots = false;
        for (var at = 0; TryNext(path, at, out var start, out var length); at = start + length)
        {
            if (IsDot(path, start, length))
            {
                hasDots = true;
                continue;
            }

            // Nothing is above the root; releases that refuse it do not come here.
            if (isAbsolute && simple.Length == 0 && IsUp(path, start, length))
                continue;

            // What a specifier stands for may begin with a slash, and would then be another path without the dot before it.
            if (simple.Length == 0 && !isAbsolute && hasDots && path[start] == '%')
                simple.Append('.');
            if (simple.Length > 0 || isAbsolute)
                simple.Append('/');
            simple.Append(path, start, length);
        }

        // A single specifier may stand for nothing; the slash behind it is then all there is.
        if (!isAbsolute && simple.Length > 0 && simple[0] == '%' && simple.ToString().IndexOf('/') < 0)
            simple.Append('/');
        if (simple.Length > 0)
            return simple.ToString();
        return isAbsolute ? "/" : hasDots ? "." : "";
    }

    /// <summary>The next name, from here on.</summary>
    public static bool TryNext(string path, int from, out int start, out int length)
    {
        start = from;
        while (start < path.Length && path[start] == '/')
            start++;
        var end = start;
        while (end < path.Length && path[end] != '/')
            end++;
        length = end - start;
        return length > 0;
    }

    public static bool IsDot(string path, int start, int length) => length == 1 && path[start] == '.';

    /// <summary>Whether this release leaves out a <c>..</c> that would lead above the root, instead of refusing it.</summary>
    public static bool DropsUpAtRoot(int release) => release >= ValueContext.NewerRelease;

    public static bool IsUp(string path, int start, int length) => length == 2 && path[start] == '.' && path[start + 1] == '.';

    /// <summary>How many bytes these characters are.</summary>
    public static int Bytes(string text, int start, int length)
    {
        var bytes = 0;
        for (var i = start; i < start + length; i++)
        {
            bytes += text[i] switch
            {
                < '\x80' => 1,
                < '\x800' => 2,
                >= '\xD800' and <= '\xDFFF' => RawByte.IsAt(text, i) ? 1 : 2,
                _ => 3,
            };
        }

        return bytes;
    }

    /// <summary>Whether a file can be called that.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name is not "." and not ".." && name.IndexOf('/') < 0 && Bytes(name, 0, name.Length) <= LongestName;

    /// <summary>The last name of a path.</summary>
    public static string LastName(string path) => FileName(Simplify(path));

    /// <summary>What stands behind the last slash, the path taken as it is written.</summary>
    public static string FileName(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>Whether a path is this directory, or below it.</summary>
    public static bool IsBelow(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || path[directory.Length] == '/');

    private static bool IsSimple(string path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '/' && (i > 0 || path.Length > 1) && (i + 1 == path.Length || path[i + 1] == '/'))
                return false;
            if (i == 3 && path[0] == '/' && path[1] == '.' && path[2] == '.' && path[3] == '/')
                return false;
            if (path[i] == '.' && (i == 0 || path[i - 1] == '/') && (i + 1 == path.Length || path[i + 1] == '/'))
                return path.Length == 1;
        }

        return path != "/..";
    }
}
