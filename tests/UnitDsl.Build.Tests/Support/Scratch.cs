namespace UnitDsl.BuildTests.Support;

/// <summary>A directory of its own outside the repository, so that nothing of ours is inherited by accident.</summary>
public sealed class Scratch : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("unitdsl-build-tests-").FullName;

    public string PathOf(string relative) => Path.Combine(Root, relative);

    public string Read(string relative) => File.ReadAllText(PathOf(relative));

    public bool Has(string relative) => Path.Exists(PathOf(relative));

    public void Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relative))!);
        File.WriteAllText(PathOf(relative), text);
    }

    /// <summary>Relative path, date and content of every file below: two equal ones mean that nobody wrote.</summary>
    public IReadOnlyList<string> Snapshot(string relative) =>
        [.. Files(relative).Select(path => $"{path} {File.GetLastWriteTimeUtc(PathOf(Path.Combine(relative, path))).Ticks} {Read(Path.Combine(relative, path))}")];

    public IReadOnlyList<string> Files(string relative)
    {
        var root = PathOf(relative);
        return Directory.Exists(root)
            ? [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(root, path)).Order(StringComparer.Ordinal)]
            : [];
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
