using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Dependencies;

/// <summary>The unit names that mean something: those of the site, those that it declares, and those of systemd and the common packages.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitModel> counted = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, bool), string?> meant = [];
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private Dictionary<string, List<string>>? stems;

    public KnownNames(SiteFacts site)
    {
        foreach (var unit in site.Site.Units)
        {
            own.Add(unit.Name);
            if (unit.Instances is { } instances)
            {
                counted[unit.Name] = unit;
                own.UnionWith(instances.UnitsOf(unit.Name));
            }

            own.UnionWith(unit.LinkedNames);
            foreach (var alias in unit.Facts.Items("Alias"))
                own.Add(alias.Text);
        }

        own.UnionWith(site.Site.Referenced.Select(static unit => unit.Name));
        own.UnionWith(site.Site.Referenced.SelectMany(static unit => unit.Members));
    }

    /// <summary>The template of which this would be one more instance than those that are declared; null where it is none.</summary>
    public UnitModel? Exceeded(string name) => UnitName.InstanceOf(name) is null || own.Contains(name) || !counted.TryGetValue(SiteFacts.TemplateOf(name), out var template) ? null : template;

    /// <summary>The site has it or declares it, a template that it is an instance of included, unless that one's instances are counted.</summary>
    public bool IsOwn(string name) =>
        own.Contains(name) || (UnitName.InstanceOf(name) is not null && SiteFacts.TemplateOf(name) is var template && own.Contains(template) && !counted.ContainsKey(template));

    /// <summary>Also true of what is no name, which other rules tell, and of what only the machine knows: devices, mounts, and what a specifier comes to.</summary>
    public bool IsKnown(string name)
    {
        if (!known.TryGetValue(name, out var isKnown))
            known.Add(name, isKnown = IsKnownAnew(name));
        return isKnown;
    }

    private bool IsKnownAnew(string name) =>
        IsOwn(name) || UnitCatalogue.Find(name) is not null || name.IndexOf('%') >= 0 || !UnitName.IsValid(name)
        || UnitName.SuffixOf(name) is not (".service" or ".socket" or ".target" or ".timer" or ".path");

    /// <summary>The known name that somebody probably meant; null when none is near.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="isTarget">A target is what belongs here, whatever the suffix.</param>
    public string? Meant(string name, bool isTarget = false)
    {
        if (!meant.TryGetValue((name, isTarget), out var found))
            meant.Add((name, isTarget), found = OtherKind(name) ?? Closest(name, UnitName.SuffixOf(name)!) ?? (isTarget ? Closest(name, ".target") : null));
        return found;
    }

    // Who leaves the suffix away gets .service.
    private string? OtherKind(string name)
    {
        foreach (var suffix in new[] { ".target", ".socket", ".timer" })
        {
            var other = UnitName.WithoutSuffix(name) + suffix;
            if (own.Contains(other) || UnitCatalogue.Find(other) is { IsObsolete: false })
                return other;
        }

        return null;
    }

    // What all of them end in makes no two of them alike.
    private string? Closest(string name, string suffix)
    {
        stems ??= own.Concat(UnitCatalogue.All.Where(static unit => !unit.IsObsolete).Select(static unit => unit.Name))
            .Where(static known => UnitName.SuffixOf(known) is not null)
            .GroupBy(static known => UnitName.SuffixOf(known)!, static known => UnitName.WithoutSuffix(known), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Distinct().ToList(), StringComparer.Ordinal);
        return stems.TryGetValue(suffix, out var known) && Spelling.Closest(UnitName.WithoutSuffix(name), known) is { } near && near + suffix != name ? near + suffix : null;
    }
}
