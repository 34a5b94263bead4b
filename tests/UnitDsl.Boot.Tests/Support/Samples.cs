namespace UnitDsl.Boot.Tests.Support;

/// <summary>The deploy trees that the samples were built into.</summary>
public static class Samples
{
    public static string DeployTreeOf(string sample)
    {
        var tree = Path.Combine(Root(), "samples", sample, "bin", Configuration, "net10.0", "deploy");
        Assert.True(File.Exists(Path.Combine(tree, "ops")), $"{tree} has no ops: build the sample first.");
        return tree;
    }

    private static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string Root()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "UnitDsl.sln")))
                return directory.FullName;
        }

        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
