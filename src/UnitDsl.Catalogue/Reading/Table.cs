namespace UnitDsl.Catalogue.Reading;

/// <summary>A tab-separated file whose first line names the columns.</summary>
internal static class Table
{
    public const string Nothing = "-";

    public static IEnumerable<string[]> Rows(string text, int columns)
    {
        var lines = text.Replace("\r", "").Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0) continue;
            var cells = lines[i].Split('\t');
            if (cells.Length != columns)
                throw new FormatException($"line {i + 1} has {cells.Length} columns instead of {columns}: {lines[i]}");
            yield return cells;
        }
    }

    /// <summary>Two tables of the same columns as one.</summary>
    public static string Join(string text, string more) => text.TrimEnd('\n') + "\n" + more.Substring(more.IndexOf('\n') + 1);

    public static string? Optional(string cell) => cell == Nothing ? null : cell;
}
