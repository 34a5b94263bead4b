namespace UnitDsl.Catalogue.Writing;

/// <summary>A table that is read at run time only, so that nothing here needs to know more of it than its shape.</summary>
internal sealed record PlainTable(string Constant, string FileName, int Columns)
{
    public static IReadOnlyList<PlainTable> All { get; } =
    [
        new("Zones", "zones.tsv", 4),
        new("Sets", "sets.tsv", 5),
        new("Units", "units.tsv", 5),
        new("Exposure", "exposure.tsv", 10),
    ];
}
