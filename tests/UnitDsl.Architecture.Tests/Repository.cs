namespace UnitDsl.Architecture.Tests;

/// <summary>The files of the repository that people write.</summary>
internal static class Repository
{
    private static readonly string[] made = ["bin", "obj", ".git", "artifacts", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(params string[] extensions) => Below(Root)
        .Where(file => extensions.Length == 0 || extensions.Contains(Path.GetExtension(file)))
        .Select(file => Path.GetRelativePath(Root, file))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Below(string directory) => Directory.EnumerateFiles(directory)
        .Concat(Directory.EnumerateDirectories(directory).Where(static child => !made.Contains(Path.GetFileName(child))).SelectMany(Below));

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "UnitDsl.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
