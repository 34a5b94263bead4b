using System.Collections.Concurrent;

namespace UnitDsl.Systemd;

/// <summary>The time zones by name, with rules that are good for now and the future.</summary>
public static class TimeZoneCatalogue
{
    /// <summary>The release of the tz database that it was made from.</summary>
    public const string Release = "2025b";

    /// <summary>All names, sorted.</summary>
    public static IReadOnlyCollection<string> Names => Loaded.Lines.Keys;

    /// <summary>Whether there is a zone of this name. Capital letters count.</summary>
    public static bool Contains(string name) => Loaded.Lines.ContainsKey(name);

    /// <summary>The rules of a zone; null where there is none of this name.</summary>
    public static TimeZoneRules? Find(string name)
    {
        if (!Loaded.Lines.TryGetValue(name, out var line)) return null;
        return Loaded.Rules.GetOrAdd(name, _ => Read(line));
    }

    /// <summary>The zone closest to this unknown name; null when nothing is near.</summary>
    public static string? Suggest(string name)
    {
        if (Spelling.Closest(name, Loaded.Lines.Keys) is { } near) return near;
        foreach (var known in Loaded.Lines.Keys)
        {
            // People leave out the continent: Berlin, New_York, New York.
            var slash = known.LastIndexOf('/');
            if (slash > 0 && string.Equals(known.Substring(slash + 1), name.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) return known;
        }

        return null;
    }

    private static TimeZoneRules Read(string[] cell)
    {
        while (CatalogueWords.Optional(cell[2]) is { } link) cell = Loaded.Lines[link];
        var rules = TimeZoneRules.FromRule(cell[1])!;
        if (CatalogueWords.Optional(cell[3]) is not { } planned) return rules;

        var changes = planned.Split(',');
        var (moments, after, types) = (new long[changes.Length], new byte[changes.Length], new List<LocalType> { rules.At(0) });
        for (var i = 0; i < changes.Length; i++)
        {
            var part = changes[i].Split('/');
            var type = new LocalType(int.Parse(part[1]), part[2] == "1", part[3]);
            if (!types.Contains(type)) types.Add(type);
            (moments[i], after[i]) = (long.Parse(part[0]), (byte)types.IndexOf(type));
        }

        return new TimeZoneRules(moments, after, [.. types], PosixZoneRule.Parse(cell[1]));
    }

    /// <summary>Read at the first question, and only then.</summary>
    private static class Loaded
    {
        public static readonly Dictionary<string, string[]> Lines = CatalogueText.Zones.Split('\n')
            .Select(line => line.Split('\t')).ToDictionary(cell => cell[0], StringComparer.Ordinal);

        public static readonly ConcurrentDictionary<string, TimeZoneRules> Rules = new(StringComparer.Ordinal);
    }
}
