using System.Collections.Concurrent;

namespace UnitDsl.Systemd;

/// <summary>Everything systemd's unit files know, looked up by name.</summary>
public static class DirectiveCatalogue
{
    /// <summary>The newest release the catalogue covers.</summary>
    public const int NewestRelease = 262;

    private static readonly string[][] KindSections =
        [.. UnitKinds.Written.Select(static kind => SectionsFor(kind))];

    /// <summary>All directives of systemd, in the order in which a unit file lists them.</summary>
    public static IReadOnlyList<Directive> All => Loaded.Systemd;

    /// <summary>All keys of Quadlet, in the order in which its files list them.</summary>
    public static IReadOnlyList<Directive> Quadlet => Loaded.Quadlet;

    /// <summary>All names, each once: those of systemd, and then those that only Quadlet has.</summary>
    public static IReadOnlyList<string> Names => Loaded.Names;

    /// <summary>The sections of this kind's unit files, in the order in which they are written.</summary>
    public static IReadOnlyList<string> SectionsOf(UnitKind kind) => KindSections[(int)kind];

    /// <summary>The directive of this name in this section, or null.</summary>
    public static Directive? Find(string section, string name)
    {
        foreach (var directive in Named(name))
        {
            foreach (var own in directive.Sections)
            {
                if (own == section) return directive;
            }
        }

        return null;
    }

    /// <summary>
    /// The directive that this name means on this kind of unit, or null where it means nothing. The kind's own section is
    /// asked first, then [Quadlet], [Unit], [Service] and [Install], as far as the kind has them; but a living directive beats an old one that only forwards to it, so
    /// StartLimitBurst on a service is the one of [Unit].
    /// </summary>
    public static Directive? FindForKind(UnitKind kind, string name)
    {
        if (!Loaded.ByName.ContainsKey(name)) return null;
        return Loaded.ByKind.GetOrAdd((kind, name), static key => Search(key.Kind, key.Name));
    }

    private static Directive? Search(UnitKind kind, string name)
    {
        Directive? found = null;
        foreach (var directive in Named(name))
        {
            if (!directive.AppliesTo(kind)) continue;
            if (found is null || Rank(directive, kind) < Rank(found, kind)) found = directive;
        }

        return found;
    }

    /// <summary>All directives of this name, whatever their section.</summary>
    public static IReadOnlyList<Directive> Named(string name) =>
        Loaded.ByName.TryGetValue(name, out var directives) ? directives : [];

    /// <summary>The known name closest to this unknown one; null when nothing is near.</summary>
    public static string? Suggest(string name) => Spelling.Closest(name, Loaded.Systemd.Select(static directive => directive.Name).Distinct(StringComparer.Ordinal));

    /// <summary>The name closest to this one among those that mean something on this kind of unit; null when nothing is near.</summary>
    public static string? Suggest(UnitKind kind, string name) =>
        Spelling.Closest(name, Loaded.Names.Where(n => FindForKind(kind, n) is { IsIgnored: false, Alias: null }));

    /// <summary>What people are told about the directive.</summary>
    public static Explanation Explain(Directive directive) => Explanations.All[directive.Order];

    private static int Rank(Directive directive, UnitKind kind)
    {
        var section = directive.SectionIn(kind);
        var place = section == kind.OwnSection() ? 0 : section switch { "Quadlet" => 1, "Unit" => 2, "Service" => 3, _ => 4 };
        return place + (directive.Alias is null && !directive.IsIgnored ? 0 : 5);
    }

    private static string[] SectionsFor(UnitKind kind)
    {
        if (kind.IsQuadlet())
            return ["Unit", kind.OwnSection()!, "Quadlet", "Service", "Install"];
        return kind.OwnSection() is { } own ? ["Unit", own, "Install"] : ["Unit", "Install"];
    }

    /// <summary>Read at the first question, and only then.</summary>
    private static class Loaded
    {
        public static readonly Directive[] Systemd = Read(CatalogueText.Directives, 0);
        public static readonly Directive[] Quadlet = Read(CatalogueText.QuadletKeys, Systemd.Length);
        public static readonly Dictionary<string, Directive[]> ByName = Systemd.Concat(Quadlet).GroupBy(d => d.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

        // Asked for every attribute of every unit; only what was asked once is kept, and only names that there are.
        public static readonly ConcurrentDictionary<(UnitKind Kind, string Name), Directive?> ByKind = new();
        public static readonly string[] Names = [.. Systemd.Concat(Quadlet).Select(d => d.Name).Distinct(StringComparer.Ordinal)];

        private static Directive[] Read(string text, int first)
        {
            var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
            var lines = text.Split('\n');
            var directives = new Directive[lines.Length];
            for (var i = 0; i < lines.Length; i++)
            {
                var cell = lines[i].Split('\t');
                if (!sections.TryGetValue(cell[1], out var list)) sections.Add(cell[1], list = cell[1].Split(','));
                directives[i] = new Directive(
                    cell[0],
                    list,
                    cell[2],
                    CatalogueWords.ToRepeat(cell[3]),
                    CatalogueWords.ToEmpty(cell[4]),
                    CatalogueWords.ToSplit(cell[5]),
                    CatalogueWords.Optional(cell[6]),
                    int.Parse(cell[7]),
                    CatalogueWords.Optional(cell[8]) is { } until ? int.Parse(until) : null,
                    new Facets(CatalogueWords.Optional(cell[9]) ?? ""),
                    first + i);
            }

            return directives;
        }
    }

    private static class Explanations
    {
        public static readonly Explanation[] All = [.. CatalogueText.Explanations.Split('\n').Concat(CatalogueText.QuadletExplanations.Split('\n')).Select(line => line.Split('\t'))
            .Select(cell => new Explanation(CatalogueWords.Optional(cell[0]), cell[1], cell[2]))];
    }
}
