namespace UnitDsl.Catalogue.Reading;

/// <summary>One line of <c>enums.tsv</c>.</summary>
internal sealed record EnumRow(string Enum, string Member, string Word, int Since, int? Until, string Summary)
{
    public const int Columns = 6;

    public const int FactColumns = 5;

    public static IEnumerable<EnumRow> Read(string text) =>
        Table.Rows(text, Columns).Select(cell => new EnumRow(
            cell[0], cell[1], cell[2], int.Parse(cell[3]), Table.Optional(cell[4]) is { } until ? int.Parse(until) : null, cell[5]));
}
