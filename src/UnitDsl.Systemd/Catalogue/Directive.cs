namespace UnitDsl.Systemd;

/// <summary>
/// One line of the catalogue: a directive in the sections where it means the same. There is one instance a line, so
/// reference equality is equality.
/// </summary>
/// <param name="Name">The name, as it stands before the equals sign.</param>
/// <param name="Sections">The sections that have it, without brackets.</param>
/// <param name="Kind">The grammar of its value, in the newest release.</param>
/// <param name="Repeat">What a second assignment does.</param>
/// <param name="Empty">What an assignment without a value does, in the newest release.</param>
/// <param name="Split">How one assignment is taken apart.</param>
/// <param name="Specifiers">Which % specifiers are expanded: <c>unit</c>, <c>unit-name</c>, <c>install</c>, or null for none.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The last release in which it worked; null while it still does.</param>
/// <param name="Facets">Whatever else is known.</param>
/// <param name="Order">Its place in a unit file, relative to its neighbours.</param>
public sealed record Directive(
    string Name,
    IReadOnlyList<string> Sections,
    string Kind,
    Repeat Repeat,
    EmptyAssignment Empty,
    Split Split,
    string? Specifiers,
    int Since,
    int? Until,
    Facets Facets,
    int Order)
{
    // The last releases whose grammar the facets that end in these numbers describe.
    private const int OlderGrammar = ValueContext.OldestRelease;
    private const int NewerGrammar = ValueContext.NewerRelease;

    private const string EnumPrefix = "enum:";

    private const string SincePrefix = "since.";

    /// <summary>The C# enum of its values, or null.</summary>
    public string? EnumName => Kind.StartsWith(EnumPrefix, StringComparison.Ordinal) ? Kind.Substring(EnumPrefix.Length) : null;

    /// <summary>The name to use instead of this old one, or null.</summary>
    public string? Alias => Facets.Value("alias") is { } alias ? alias.Substring(alias.LastIndexOf('.') + 1) : null;

    /// <summary>The section to which the living name moved; null when it stayed.</summary>
    public string? AliasSection => Facets.Value("alias") is { } alias && alias.IndexOf('.') is > 0 and var dot ? alias.Substring(0, dot) : null;

    /// <summary>Parsed only to be ignored, in every release that the catalogue covers.</summary>
    public bool IsIgnored => Facets.Has("ignored");

    /// <summary>
    /// A unit that runs needs no restart when it changes: systemd applies it when it reads the unit files again, or it only counts for what comes
    /// next, a stop, a failure, another start.
    /// </summary>
    public bool ReloadSuffices => Facets.Has("reload");

    public bool IsDocumented => !Facets.Has("undocumented") && !IsIgnored;

    /// <summary>Booleans are understood beside the words or items of its own.</summary>
    public bool AcceptsBoolean => Facets.Has("bool");

    /// <summary>A key that Quadlet reads, and not systemd.</summary>
    public bool IsQuadlet => Facets.Has("podman");

    /// <summary>The key that does today what this one did; null where it is no old one. Its values need not be the same.</summary>
    public string? Successor => Alias ?? Facets.Value("instead");

    /// <summary>The release of Podman that brought it to this section; null for what is systemd's.</summary>
    public PodmanRelease? PodmanSinceIn(string section) =>
        (Facets.Value("podman." + section) ?? Facets.Value("podman")) is { } since && PodmanRelease.TryParse(since, out var release) ? release : null;

    /// <summary>Several assignments add up.</summary>
    public bool CanRepeat => Repeat is Repeat.List or Repeat.Map or Repeat.Merge;

    /// <summary>The first release that has it in this section, which may be younger than the directive.</summary>
    public int SinceIn(string section) =>
        Facets.Text.IndexOf(SincePrefix, StringComparison.Ordinal) >= 0 && Facets.Value(SincePrefix + section) is { } since ? int.Parse(since) : Since;

    /// <summary>Whether this release acts on it, in any of its sections.</summary>
    public bool WorksIn(int release) => !IsIgnored && release >= Since && (Until is not { } last || release <= last);

    public string KindIn(int release) => Older("kind", release) ?? Kind;

    public string? SpecifiersIn(int release) =>
        Older("specifiers", release) is { } older ? older == "-" ? null : older : Specifiers;

    public EmptyAssignment EmptyIn(int release) =>
        Older("empty", release) is { } older ? CatalogueWords.ToEmpty(older) : Empty;

    private string? Older(string fact, int release) =>
        (release <= OlderGrammar ? Facets.Value(fact + "252") : null) ?? (release <= NewerGrammar ? Facets.Value(fact + "257") : null);

    /// <summary>Whether it has an effect on this kind of unit; a few stand in sections of kinds that can't use them.</summary>
    public bool AppliesTo(UnitKind kind) =>
        SectionIn(kind) is not null &&
        (Facets.Value("only") is not { } only || Array.IndexOf(only.Split(','), kind.Running().Suffix().Substring(1)) >= 0);

    /// <summary>The section it is written into on this kind of unit, or null.</summary>
    public string? SectionIn(UnitKind kind)
    {
        foreach (var section in DirectiveCatalogue.SectionsOf(kind))
        {
            foreach (var own in Sections)
            {
                if (own == section) return section;
            }
        }

        return null;
    }
}
