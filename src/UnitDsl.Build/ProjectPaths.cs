namespace UnitDsl.Build;

/// <summary>Paths as MSBuild hands them out, anchored in the project: a task must not lean on the process's current directory, which other builds share.</summary>
internal sealed class ProjectPaths(string projectFile)
{
    public string Directory { get; } = Trimmed(Path.GetDirectoryName(projectFile)!);

    public string Absolute(string path)
    {
        // Properties are written with either slash, on every system.
        var native = path.Replace('\\', Path.DirectorySeparatorChar).Replace('/', Path.DirectorySeparatorChar);
        return Trimmed(Path.GetFullPath(Path.Combine(Directory, native)));
    }

    /// <summary>For people to read: relative to the project with plain slashes, and without <c>../</c> chains.</summary>
    public string Shown(string absolute)
    {
        var prefix = Directory + Path.DirectorySeparatorChar;
        return absolute.StartsWith(prefix, StringComparison.Ordinal)
            ? absolute.Substring(prefix.Length).Replace(Path.DirectorySeparatorChar, '/')
            : absolute;
    }

    private static string Trimmed(string path)
    {
        var trimmed = path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return trimmed.Length == 0 || trimmed.EndsWith(":", StringComparison.Ordinal) ? path : trimmed;
    }
}
