namespace UnitDsl.Systemd;

/// <summary>Collects units and what they have to do with each other, each pair of them once a kind.</summary>
internal sealed class GraphBuilder(GraphSettings settings)
{
    private readonly Dictionary<string, GraphUnit> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> aliases = new(StringComparer.Ordinal);
    private readonly Dictionary<long, (int Out, int In)> places = [];

    public List<GraphUnit> Units { get; } = [];

    public IReadOnlyDictionary<string, GraphUnit> ByName => byName;

    public IReadOnlyDictionary<string, string> Aliases => aliases;

    public GraphSettings Settings => settings;

    public void Define(UnitDefinition definition) => definitions[definition.Name] = definition;

    public UnitDefinition? FindDefinition(string name)
    {
        if (definitions.TryGetValue(name, out var definition))
            return definition;
        return UnitName.InstanceOf(name) is null ? null : definitions.TryGetValue(UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name), out definition) ? definition : null;
    }

    /// <summary>Another name of a unit; a unit of that name of its own comes first.</summary>
    public void Alias(string alias, string name)
    {
        if (!definitions.ContainsKey(alias) && !aliases.ContainsKey(alias))
            aliases.Add(alias, name);
    }

    /// <summary>The unit of this name, which from now on is one of the graph's.</summary>
    public GraphUnit Unit(string name)
    {
        if (aliases.TryGetValue(name, out var meant))
            name = meant;
        if (byName.TryGetValue(name, out var unit))
            return unit;
        unit = new GraphUnit(name, Units.Count, settings);
        byName.Add(name, unit);
        Units.Add(unit);
        return unit;
    }

    public void Add(GraphUnit from, DependencyKind kind, string to, DependencyOrigins origin, string directive, GraphUnit? source = null) =>
        Add(from, kind, Unit(to), origin, directive, source);

    public void Add(GraphUnit from, DependencyKind kind, GraphUnit to, DependencyOrigins origin, string directive, GraphUnit? source = null)
    {
        // Nothing waits for a device to go away, and slices cannot fail.
        if (from == to || (kind == DependencyKind.Before && to.Suffix == ".device") || (kind == DependencyKind.OnFailure && from.Suffix is ".slice" or ".device"))
            return;
        var key = Key(from, kind, to);
        if (places.TryGetValue(key, out var place))
        {
            var merged = from.Out[place.Out] with { Origins = from.Out[place.Out].Origins | origin };
            from.Out[place.Out] = merged;
            to.In[place.In] = merged;
            return;
        }

        var dependency = new Dependency(from.Name, kind, to.Name, origin, directive, (source ?? from).Name) { FromIndex = from.Index, ToIndex = to.Index };
        places.Add(key, (from.Out.Count, to.In.Count));
        from.Out.Add(dependency);
        to.In.Add(dependency);
    }

    public void AddBoth(GraphUnit from, DependencyKind one, DependencyKind other, string to, DependencyOrigins origin, string directive)
    {
        var unit = Unit(to);
        Add(from, one, unit, origin, directive);
        Add(from, other, unit, origin, directive);
    }

    /// <summary>Whether the first is ordered before the second.</summary>
    public bool IsOrdered(GraphUnit first, GraphUnit second) =>
        places.ContainsKey(Key(first, DependencyKind.Before, second)) || places.ContainsKey(Key(second, DependencyKind.After, first));

    private static long Key(GraphUnit from, DependencyKind kind, GraphUnit to) => (((long)from.Index << 6) + (int)kind) << 31 | (uint)to.Index;
}
