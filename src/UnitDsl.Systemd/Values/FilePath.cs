using System.Text;

namespace UnitDsl.Systemd;

/// <summary>Paths as systemd and the kernel see them.</summary>
internal static class FilePath
{
    private const int LongestInBytes = 4095;
    private const int LongestNameInBytes = 255;

    /// <summary>What is wrong with a path that has to be absolute and must not climb; null when nothing is.</summary>
    public static TextProblem? Check(Piece path, int release)
    {
        var text = path.Text;
        if (text.Length == 0)
            return TextProblem.Of(path, "the path is missing");
        if (text[0] != '/')
            return TextProblem.Of(path, $"'{text}' is no absolute path: it does not begin with a slash");
        if (!IsValid(text))
            return TextProblem.Of(path, "this path is longer than a path or a file name can be");

        var isAtRoot = PathText.DropsUpAtRoot(release);
        for (var from = 1; from <= text.Length;)
        {
            var end = text.IndexOf('/', from) is >= 0 and var slash ? slash : text.Length;
            var isUp = PathText.IsUp(text, from, end - from);
            isAtRoot &= isUp || end == from || PathText.IsDot(text, from, end - from);
            if (!isAtRoot && isUp)
                return TextProblem.Of(path.Slice(from, 2), "a path here cannot go up with '..'");
            from = end + 1;
        }

        return null;
    }

    /// <summary>As <see cref="Check"/>, where systemd does not even leave out doubled slashes and single dots by itself.</summary>
    public static TextProblem? CheckNormal(Piece path)
    {
        if (Check(path, ValueContext.OldestRelease) is { } problem)
            return problem;
        var simple = Simplify(path.Text);
        return simple == path.Text || (simple.Length > 1 && simple + "/" == path.Text)
            ? null
            : TextProblem.Of(path, "this path has a doubled slash or a single dot in it, which is not left out here", simple);
    }

    /// <summary>
    /// The normal form of a path in which specifiers may stand; what they come to could make more or less of the slashes around them.
    /// </summary>
    public static string Normal(string written)
    {
        if (written.IndexOf('%') >= 0)
            return written;
        var simple = Simplify(written);

        // A blank at the end would be taken for one of the line.
        return Utf8Text.IsBlank(simple[simple.Length - 1]) ? written : simple;
    }

    /// <summary>Whether the kernel could take it.</summary>
    public static bool IsValid(string path)
    {
        if (path.Length * 3 > LongestInBytes && Bytes(path) > LongestInBytes)
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

    /// <summary>The last part of a path.</summary>
    public static string NameOf(string path)
    {
        var simple = Simplify(path);
        return simple.Substring(simple.LastIndexOf('/') + 1);
    }

    /// <summary>Without doubled slashes, single dots and a slash at the end.</summary>
    private static string Simplify(string path)
    {
        var simple = new StringBuilder(path.Length);
        var isAbsolute = path.Length > 0 && path[0] == '/';
        for (var from = 0; from <= path.Length;)
        {
            var end = path.IndexOf('/', from) is >= 0 and var slash ? slash : path.Length;
            if (end > from && !PathText.IsDot(path, from, end - from) && !(isAbsolute && simple.Length == 0 && PathText.IsUp(path, from, end - from)))
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
