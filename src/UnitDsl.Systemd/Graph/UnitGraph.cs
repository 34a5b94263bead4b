namespace UnitDsl.Systemd;

/// <summary>The units of a site and everything that they have to do with each other, as systemd would see it.</summary>
public sealed partial class UnitGraph
{
    private readonly List<GraphUnit> units;
    private readonly IReadOnlyDictionary<string, GraphUnit> byName;
    private readonly IReadOnlyDictionary<string, string> aliases;

    internal UnitGraph(GraphBuilder builder)
    {
        units = builder.Units;
        byName = builder.ByName;
        aliases = builder.Aliases;
    }

    /// <summary>All units, those that are only named by others included.</summary>
    public IEnumerable<string> Units
    {
        get
        {
            foreach (var unit in units)
                yield return unit.Name;
        }
    }

    /// <summary>Whether systemd would find a unit of this name: it has a file, or exists without one.</summary>
    public bool IsLoaded(string name) => Find(name)?.IsLoaded == true;

    /// <summary>The dependencies that a unit has of its own, without <see cref="DependencyKind.References"/>, which each of them is as well.</summary>
    public IReadOnlyList<Dependency> Dependencies(string name) => Find(name)?.Out ?? (IReadOnlyList<Dependency>)[];

    /// <summary>The dependencies that others have on a unit.</summary>
    public IReadOnlyList<Dependency> Dependents(string name) => Find(name)?.In ?? (IReadOnlyList<Dependency>)[];

    /// <summary>What a unit refers to in any way, which keeps it loaded.</summary>
    public IEnumerable<(string Unit, DependencyOrigins Origins)> References(string name)
    {
        var references = new Dictionary<string, DependencyOrigins>(StringComparer.Ordinal);
        foreach (var dependency in Dependencies(name))
            references[dependency.To] = dependency.Origins | (references.TryGetValue(dependency.To, out var known) ? known : DependencyOrigins.None);
        foreach (var pair in references)
            yield return (pair.Key, pair.Value);
    }

    /// <summary>The paths that a unit needs mounted.</summary>
    public IReadOnlyList<MountPath> MountPaths(string name) => Find(name)?.MountPaths ?? [];

    internal GraphUnit? Find(string name)
    {
        if (aliases.TryGetValue(name, out var meant))
            name = meant;
        return byName.TryGetValue(name, out var unit) ? unit : null;
    }
}
