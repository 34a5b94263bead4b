using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Paths as systemd and the kernel see them.</summary>
internal static class FilePath
{
    private const int LongestInBytes = 4095;
    private const int LongestNameInBytes = 255;

    /// <summary>What is wrong with a path that has to be absolute and must not climb; null when nothing is.</summary>
    public static TextProblem? Check(Piece path)
    {
        var text = path.Text;
        if (text.Length == 0)
            return TextProblem.Of(path, "the path is missing");
        if (text[0] != '/')
            return TextProblem.Of(path, $"'{text}' is no absolute path: it does not begin with a slash");
        if (!IsValid(text))
            return TextProblem.Of(path, "this path is longer than a path or a file name can be");

        for (var from = 1; from <= text.Length;)
        {
            var end = text.IndexOf('/', from) is >= 0 and var slash ? slash : text.Length;
            if (end - from == 2 && text[from] == '.' && text[from + 1] == '.')
                return TextProblem.Of(path.Slice(from, 2), "a path here cannot go up with '..'");
            from = end + 1;
        }

        return null;
    }

    /// <summary>Whether the kernel could take it.</summary>
    public static bool IsValid(string path)
    {
        if (path.Length * 3 > LongestNameInBytes && Simplify(path) is var simple && Bytes(simple) > LongestInBytes)
            return false;
        for (var from = 0; from <= path.Length;)
        {
            var end = path.IndexOf('/', from) is >= 0 and var slash ? slash : path.Length;
            if ((end - from) * 3 > LongestNameInBytes && Bytes(path.Substring(from, end - from)) > LongestNameInBytes)
                return false;
            from = end + 1;
        }

        return true;
    }

    /// <summary>Whether a file can be called that.</summary>
    public static bool IsValidName(string name) =>
        name.Length > 0 && name is not "." and not ".." && name.IndexOf('/') < 0 && Bytes(name) <= LongestNameInBytes;

    /// <summary>Without doubled slashes, single dots and a slash at the end; specifiers may still stand in it.</summary>
    public static string Simplify(string path)
    {
        var simple = new StringBuilder(path.Length);
        var isAbsolute = path.Length > 0 && path[0] == '/';
        for (var from = 0; from <= path.Length;)
        {
            var end = path.IndexOf('/', from) is >= 0 and var slash ? slash : path.Length;
            if (end > from && !(end - from == 1 && path[from] == '.'))
            {
                if (simple.Length > 0 || isAbsolute)
                    simple.Append('/');
                simple.Append(path, from, end - from);
            }

            from = end + 1;
        }

        if (simple.Length == 0)
            simple.Append(isAbsolute ? "/" : path);
        return simple.ToString();
    }

    private static int Bytes(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            count += text[i] < 0x80 || RawByte.IsAt(text, i) ? 1 : text[i] < 0x800 || char.IsSurrogate(text[i]) ? 2 : 3;
        return count;
    }
}
