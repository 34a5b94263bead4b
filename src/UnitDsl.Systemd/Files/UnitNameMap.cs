namespace UnitDsl.Systemd;

/// <summary>Which file or alias each name stands for, over all directories of the search path.</summary>
internal sealed class UnitNameMap
{
    private const string Nowhere = "/dev/null";
    private const int LongestChain = 64;

    private readonly IUnitTree _tree;
    private readonly Dictionary<string, Named> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _aliasesOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _directories = new(StringComparer.Ordinal);

    public UnitNameMap(IUnitTree tree)
    {
        _tree = tree;
        foreach (string directory in tree.SearchPath)
        {
            var below = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entry in tree.List(directory))
            {
                if (UnitName.IsValid(entry.Name))
                    Add(directory, entry);
                else
                    below.Add(entry.Name);
            }
            if (!_directories.ContainsKey(directory))
                _directories.Add(directory, below);
        }
    }

    public IEnumerable<string> Names => _names.Keys;

    /// <summary>Whether this directory of the search path has a directory of drop-ins or links of that name.</summary>
    public bool HasBelow(string directory, string name) => _directories.TryGetValue(directory, out var below) && below.Contains(name);

    /// <summary>The name that an alias stands for in the end, and the file of that name; null when there is none.</summary>
    public (string Name, Named? File) Resolve(string name)
    {
        var found = Follow(name, Find(name));

        // An alias of one instance that leads nowhere leaves the instance to its template.
        return found.File is null && UnitName.InstanceOf(name) is not null && _names.TryGetValue(UnitNameParts.Template(name), out var template)
            ? Follow(name, template)
            : found;
    }

    private (string Name, Named? File) Follow(string name, Named? found)
    {
        // Aliases that lead in a circle lead nowhere; no honest chain is longer.
        for (int hops = 0; found?.Alias is { } alias; hops++)
        {
            string next = WithInstanceOf(name, alias);
            if (hops == LongestChain)
                return (name, null);
            found = next == name ? _names.TryGetValue(alias, out var template) ? template : null : Find(next);
            name = next;
        }
        return (name, found);
    }

    /// <summary>All other names of a unit, sorted: systemd itself has no order for them.</summary>
    public IReadOnlyList<string> AliasesOf(string name)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>();
        open.Enqueue(name);
        while (open.Count > 0)
        {
            string at = open.Dequeue();
            foreach (string alias in AliasesAt(at))
            {
                if (alias != name && found.Add(alias))
                    open.Enqueue(alias);
            }
        }
        return found.ToArray();
    }

    private IEnumerable<string> AliasesAt(string name)
    {
        if (_aliasesOf.TryGetValue(name, out var direct))
        {
            foreach (string alias in direct)
                yield return alias;
        }

        // Whoever has a file of its own has nothing of its template's names.
        if (_names.ContainsKey(name) || UnitName.InstanceOf(name) is not { } instance || !_aliasesOf.TryGetValue(UnitNameParts.Template(name), out var templates))
            yield break;
        foreach (string alias in templates)
        {
            if (UnitName.IsTemplate(alias))
                yield return WithInstanceOf(name, alias);
            else if (UnitName.InstanceOf(alias) == instance)
                yield return alias;
        }
    }

    private Named? Find(string name)
    {
        if (_names.TryGetValue(name, out var found))
            return found;
        return UnitName.InstanceOf(name) is not null && _names.TryGetValue(UnitNameParts.Template(name), out found) ? found : null;
    }

    private void Add(string directory, UnitTreeEntry entry)
    {
        if (_names.ContainsKey(entry.Name) || entry.Kind == UnitTreeEntryKind.Directory)
            return;
        string path = directory + "/" + entry.Name;
        string? target = entry.Kind == UnitTreeEntryKind.Link && entry.Target is { } text ? UnitNameParts.Combine(directory, text) : null;
        if (target == Nowhere)
            _names.Add(entry.Name, new Named(path, IsMask: true, Alias: null));
        else if (target is null || !IsBelowSearchPath(target))
            _names.Add(entry.Name, new Named(path, IsMask: false, Alias: null));
        else if (target.Substring(target.LastIndexOf('/') + 1) is var alias && MayStandFor(entry.Name, alias))
            AddAlias(entry.Name, path, alias);
    }

    private void AddAlias(string name, string path, string alias)
    {
        _names.Add(name, new Named(path, IsMask: false, alias));
        if (!_aliasesOf.TryGetValue(alias, out var names))
            _aliasesOf.Add(alias, names = []);
        names.Add(name);
    }

    private bool IsBelowSearchPath(string path)
    {
        foreach (string directory in _tree.SearchPath)
        {
            if (path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // A link to itself, or to another kind of name, is ignored, and a directory further down has its turn.
    private static bool MayStandFor(string name, string alias)
    {
        if (name == alias || !UnitName.IsValid(alias) || UnitName.SuffixOf(name) != UnitName.SuffixOf(alias))
            return false;
        if (UnitName.InstanceOf(name) is { } instance)
            return UnitName.IsTemplate(alias) || UnitName.InstanceOf(alias) == instance;
        return UnitName.IsTemplate(name) == UnitName.IsTemplate(alias) && UnitName.InstanceOf(alias) is null;
    }

    private static string WithInstanceOf(string name, string alias) =>
        UnitName.InstanceOf(name) is { } instance && UnitName.IsTemplate(alias) ? UnitNameParts.Instance(alias, instance) : alias;

    /// <summary>What a name stands for.</summary>
    internal sealed record Named(string Path, bool IsMask, string? Alias);
}
