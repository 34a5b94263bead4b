namespace UnitDsl.Analyzers.Tests.Samples;

/// <summary>The sources of the samples, as they lie in the repository.</summary>
internal static class SampleSources
{
    public static IReadOnlyList<SourceFile> Of(string sample)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "UnitDsl.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");

        var folder = Path.Combine(root.FullName, "samples", sample);
        return [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(folder, path), File.ReadAllText(path)))];
    }
}
