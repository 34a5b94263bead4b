namespace UnitDsl.Systemd;

/// <summary>A unit while its dependencies are collected.</summary>
internal sealed class GraphUnit(string name, int index, GraphSettings settings)
{
    private List<MountPath>? mountPaths;
    private HashSet<string>? knownPaths;

    public string Name { get; } = name;

    public int Index { get; } = index;

    public GraphSettings Settings { get; } = settings;

    public string Suffix { get; } = UnitName.SuffixOf(name) ?? "";

    /// <summary>Null for a unit that has no file, and for one of a kind that cannot have one.</summary>
    public UnitAssignments? Assignments { get; set; }

    /// <summary>systemd loads it, from a file or because it always exists.</summary>
    public bool IsLoaded { get; set; }

    public bool HasDefaults { get; set; } = true;

    public List<Dependency> Out { get; } = [];

    public List<Dependency> In { get; } = [];

    public IReadOnlyList<MountPath> MountPaths => mountPaths ?? (IReadOnlyList<MountPath>)[];

    public void RequireMountsFor(string path, DependencyOrigins origin, string directive)
    {
        // The first reason is the one that counts.
        if (UnitPath.Simplify(path) is { } simple && (knownPaths ??= new HashSet<string>(StringComparer.Ordinal)).Add(simple))
            (mountPaths ??= []).Add(new MountPath(simple, origin, directive));
    }
}
