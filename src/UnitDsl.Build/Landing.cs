namespace UnitDsl.Build;

/// <summary>
/// What an earlier build landed, by the list file in <c>obj</c>: the only files that we may ever delete.
/// Two header lines (project directory, output directory), then a relative path a line.
/// </summary>
internal sealed record Landing(string OutputDirectory, IReadOnlyList<string> Paths)
{
    private const int HeaderLines = 2;

    /// <summary>Null when nothing was ever landed, or the list is not ours to understand.</summary>
    public static Landing? Load(string listFile, string projectDirectory, string outputDirectory)
    {
        if (!File.Exists(listFile))
            return null;
        var lines = File.ReadAllLines(listFile);
        if (lines.Length < HeaderLines)
            return null;
        // A checkout that was copied or moved brings its obj along, and must not delete in the place that it came from.
        var root = lines[0] == projectDirectory ? lines[1] : outputDirectory;
        var paths = lines.Skip(HeaderLines).Where(static path => path.Length > 0).ToList();
        return ArtifactPaths.Refuse(paths) is null ? new(root, paths) : null;
    }

    /// <summary>Written only when it says something new.</summary>
    public void Save(string listFile, string projectDirectory)
    {
        var text = string.Concat(new[] { projectDirectory, OutputDirectory }.Concat(Paths).Select(static line => line + "\n"));
        if (File.Exists(listFile) && File.ReadAllText(listFile) == text)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(listFile)!);
        File.WriteAllText(listFile, text);
    }
}
