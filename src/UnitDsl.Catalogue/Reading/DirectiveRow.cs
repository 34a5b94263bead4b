namespace UnitDsl.Catalogue.Reading;

/// <summary>One line of <c>directives.tsv</c> or <c>quadlet.tsv</c>.</summary>
internal sealed record DirectiveRow(
    string Name,
    string Sections,
    string Kind,
    string Repeat,
    string Split,
    int Since,
    int? Until,
    string Facets,
    string? Default,
    string Man,
    string Summary)
{
    public const int Columns = 13;

    /// <summary>How many columns, from the left, the lookup tables need; the rest is for people.</summary>
    public const int FactColumns = 10;

    public static IEnumerable<DirectiveRow> Read(string text) =>
        Table.Rows(text, Columns).Select(cell => new DirectiveRow(
            cell[0],
            cell[1],
            cell[2],
            cell[3],
            cell[5],
            int.Parse(cell[7]),
            Table.Optional(cell[8]) is { } until ? int.Parse(until) : null,
            cell[9],
            Table.Optional(cell[10]),
            cell[11],
            cell[12]));

    /// <summary>What is written today instead: <c>MemoryMax</c>, or <c>Unit.StartLimitBurst</c> when it moved to another section.</summary>
    public string? Alias => Facet("alias");

    /// <summary>What does today what an old key did, where it reads the same value or not.</summary>
    public string? Successor => Alias ?? Facet("instead");

    /// <summary>The release of Podman that brought a key of Quadlet; null for what is systemd's.</summary>
    public string? Podman => Facet("podman");

    /// <summary>An intent attribute of the same name stands for it.</summary>
    public bool IsIntent => HasFacet("intent");

    public bool IsIgnored => HasFacet("ignored");

    public bool AcceptsBoolean => HasFacet("bool");

    public string? EnumName => Kind.StartsWith("enum:", StringComparison.Ordinal) ? Kind.Substring("enum:".Length) : null;

    public bool CanRepeat => Repeat is "list" or "map" or "merge";

    public bool IsList => Split is "words" or "words-unquoted" or "words-unquoted-cunescape" or "comma" or "colon";

    public bool HasFacet(string name) => Array.IndexOf(Facets.Split(';'), name) >= 0 || Facet(name) is not null;

    public string? Facet(string name) =>
        Facets.Split(';').Where(f => f.StartsWith(name + "=", StringComparison.Ordinal)).Select(f => f.Substring(name.Length + 1)).FirstOrDefault();
}
