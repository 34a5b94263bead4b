using System.Diagnostics.CodeAnalysis;

namespace UnitDsl.Systemd;

/// <summary>Paths from the root on, as systemd takes them.</summary>
public static class AbsolutePath
{
    /// <summary>
    /// Without double slashes, lone dots and a slash at the end. False for what is not absolute, has <c>..</c> in it or is too long.
    /// </summary>
    public static bool TrySimplify(string path, [NotNullWhen(true)] out string? simple)
    {
        simple = null;
        if (!PathText.IsAbsolute(path) || PathFault.Find(new Piece(path)) is not null)
            return false;
        simple = PathText.Simplify(path);
        return true;
    }

    /// <summary>The path that a directive with a single one is set to, specifiers put in; null where systemd would not take it.</summary>
    public static string? Read(ValueContext context, string text)
    {
        var reading = new ValueReading(context, new Piece(text).Trim());
        return PathGrammar.TryTake(reading, out var path) ? path.Meant : null;
    }

    /// <summary>Whether a path is this directory, or below it; both simplified.</summary>
    public static bool IsBelow(string path, string directory) => directory == "/" ? PathText.IsAbsolute(path) : PathText.IsBelow(path, directory);
}
