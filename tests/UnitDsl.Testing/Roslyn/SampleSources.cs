namespace UnitDsl.Testing;

/// <summary>The sources of the samples, as they lie in the repository.</summary>
public static class SampleSources
{
    /// <summary>Each sample that has sources of its own.</summary>
    public static IEnumerable<string> All => Directory.EnumerateDirectories(Folder()).Select(static folder => Path.GetFileName(folder)).Where(static sample => Of(sample).Count > 0).Order(StringComparer.Ordinal);

    public static IReadOnlyList<SourceFile> Of(string sample)
    {
        var folder = Path.Combine(Folder(), sample);
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(folder, path), File.ReadAllText(path)))];
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "UnitDsl.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return Path.Combine(root.FullName, "samples");
    }
}
