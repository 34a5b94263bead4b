namespace UnitDsl.Systemd;

/// <summary>The closed sets of words and the C# enums that stand for them.</summary>
public static class EnumCatalogue
{
    /// <summary>The enums' names.</summary>
    public static IReadOnlyCollection<string> Names => Loaded.ByEnum.Keys;

    /// <summary>All members of this enum, in their order; empty when there is no such enum.</summary>
    public static IReadOnlyList<EnumMember> Members(string enumName) =>
        Loaded.ByEnum.TryGetValue(enumName, out var members) ? members : [];

    /// <summary>The words of this enum; empty when there is no such enum.</summary>
    public static IReadOnlyList<string> Words(string enumName) => [.. Members(enumName).Select(m => m.Word)];

    /// <summary>The word for a C# member, or null.</summary>
    public static string? Word(string enumName, string memberName) =>
        Loaded.ByEnum.TryGetValue(enumName, out var members) ? Array.Find(members, m => m.Name == memberName)?.Word : null;

    /// <summary>The C# member for a word, or null.</summary>
    public static EnumMember? Find(string enumName, string word) => Members(enumName).FirstOrDefault(m => m.Word == word);

    /// <summary>The word closest to this unknown one; null when nothing is near.</summary>
    public static string? Suggest(string enumName, string word) => Spelling.Closest(word, Words(enumName));

    private static class Loaded
    {
        public static readonly Dictionary<string, EnumMember[]> ByEnum = CatalogueText.Enums.Split('\n')
            .Select(line => line.Split('\t'))
            .Select(cell => new EnumMember(cell[0], cell[1], cell[2], int.Parse(cell[3]), CatalogueWords.Optional(cell[4]) is { } until ? int.Parse(until) : null))
            .GroupBy(m => m.EnumName, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }
}
