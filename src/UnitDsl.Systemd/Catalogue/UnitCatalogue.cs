namespace UnitDsl.Systemd;

/// <summary>The units that come with systemd and with the common packages of distributions.</summary>
public static class UnitCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<KnownUnit> All => Loaded.ByName.Values;

    /// <summary>The unit of this name, or the template that it is an instance of; null where neither is known.</summary>
    public static KnownUnit? Find(string name)
    {
        if (Loaded.ByName.TryGetValue(name, out var unit))
            return unit;
        return UnitName.InstanceOf(name) is not null && Loaded.ByName.TryGetValue(UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name), out unit) ? unit : null;
    }

    private static KnownUnit Read(string[] cell) => new(
        cell[0],
        InOf(cell[1]),
        CatalogueWords.Optional(cell[2]),
        CatalogueWords.Optional(cell[3]),
        cell[4] == "server",
        cell[4] == "passive",
        cell[4] == "obsolete");

    private static Distributions InOf(string cell)
    {
        var found = Distributions.None;
        foreach (var word in cell.Split(','))
        {
            found |= word switch
            {
                "all" => Distributions.All,
                "debian" => Distributions.Debian,
                "ubuntu" => Distributions.Ubuntu,
                "fedora" => Distributions.Fedora,
                "rhel" => Distributions.Rhel,
                "-" => Distributions.None,
                _ => throw new FormatException(word),
            };
        }

        return found;
    }

    /// <summary>Read at the first question, and only then.</summary>
    private static class Loaded
    {
        public static readonly Dictionary<string, KnownUnit> ByName =
            CatalogueText.Units.Split('\n').Select(static line => Read(line.Split('\t'))).ToDictionary(static unit => unit.Name, StringComparer.Ordinal);
    }
}
