namespace UnitDsl.BuildTests.Support;

public static class Repository
{
    public static string Root { get; } = Find();

    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "UnitDsl.sln")))
                return directory.FullName;
        }
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
