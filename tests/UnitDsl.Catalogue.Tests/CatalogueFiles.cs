namespace UnitDsl.Catalogue.Tests;

/// <summary>The tables as they stand in the sources.</summary>
internal static class CatalogueFiles
{
    public static IReadOnlyList<Dictionary<string, string>> Directives { get; } = Read("directives.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Quadlet { get; } = Read("quadlet.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Enums { get; } = Read("enums.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Sets { get; } = Read("sets.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Exposure { get; } = Read("exposure.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Units { get; } = Read("units.tsv");

    public static IReadOnlyList<Dictionary<string, string>> Samples { get; } = Read("samples.tsv");

    private static List<Dictionary<string, string>> Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", name));
        var header = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line =>
        {
            var cells = line.Split('\t');
            Assert.True(cells.Length == header.Length, $"{name}: {cells.Length} columns in: {line}");
            return header.Zip(cells).ToDictionary(p => p.First, p => p.Second);
        })];
    }
}
