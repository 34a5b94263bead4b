namespace UnitDsl.Systemd;

/// <summary>
/// Finds the files of units as systemd does: the first directory that has a name wins, names may be aliases, instances fall back on
/// their template, and drop-ins come from the directories of every name and of every shorter name. What was listed and
/// parsed once is remembered, so a loader is good for one state of the tree.
/// </summary>
public sealed class UnitLoader(IUnitTree tree)
{
    private static readonly UnitFile Nothing = UnitFile.Parse([]);

    private readonly Dictionary<string, LoadedFile> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<UnitTreeEntry>> _listed = new(StringComparer.Ordinal);
    private UnitNameMap? _names;

    /// <summary>All names that have a file or are an alias, sorted; templates, too.</summary>
    public IReadOnlyList<string> Names => Map.Names.OrderBy(static name => name, StringComparer.Ordinal).ToArray();

    private UnitNameMap Map => _names ??= new UnitNameMap(tree);

    /// <summary>The unit of this name or alias.</summary>
    public LoadedUnit Load(string name)
    {
        var (own, named) = Map.Resolve(name);
        var aliases = Map.AliasesOf(own);
        var files = new List<LoadedFile>();

        // A slice needs no file: its name says it all.
        var state = UnitName.SuffixOf(own) == ".slice" ? UnitLoadState.Loaded : UnitLoadState.NotFound;
        if (named is not null && Read(named.Path, isDropIn: false, named.IsMask) is { } file)
        {
            files.Add(file);
            state = file.IsMask ? UnitLoadState.Masked : file.File.IsRefused ? UnitLoadState.Refused : UnitLoadState.Loaded;
        }
        if (state == UnitLoadState.Masked)
            return new LoadedUnit(own, aliases, state, files, []);

        foreach (var (path, entry) in Collect(own, aliases, ".d"))
        {
            if (entry.Name.EndsWith(".conf", StringComparison.Ordinal) && Read(path, isDropIn: true, LeadsNowhere(path, entry)) is { } dropIn)
                files.Add(dropIn);
        }
        return new LoadedUnit(own, aliases, state, files, Dependencies(own, aliases));
    }

    private List<LinkedDependency> Dependencies(string name, IReadOnlyList<string> aliases)
    {
        var found = new List<LinkedDependency>();
        foreach (string directive in new[] { "Wants", "Requires", "Upholds" })
        {
            foreach (var (path, entry) in Collect(name, aliases, "." + directive.ToLowerInvariant()))
            {
                if (entry.Kind != UnitTreeEntryKind.Link || LeadsNowhere(path, entry) || !UnitName.IsValid(entry.Name))
                    continue;
                string unit = UnitName.IsTemplate(entry.Name) ? UnitNameParts.Instance(entry.Name, UnitName.InstanceOf(name) ?? UnitName.PrefixOf(name)) : entry.Name;
                found.Add(new LinkedDependency(directive, unit, path));
            }
        }
        return found;
    }

    // A name in an earlier directory hides the same one in all later ones; what is left is sorted by name alone.
    private List<(string Path, UnitTreeEntry Entry)> Collect(string name, IReadOnlyList<string> aliases, string suffix)
    {
        var byName = new Dictionary<string, (string Path, UnitTreeEntry Entry)>(StringComparer.Ordinal);
        foreach (string directory in Directories(name, aliases, suffix))
        {
            foreach (var entry in List(directory))
            {
                bool isHidden = entry.Name.StartsWith(".", StringComparison.Ordinal) || entry.Name.EndsWith("~", StringComparison.Ordinal);
                if (!isHidden && entry.Kind != UnitTreeEntryKind.Directory && !byName.ContainsKey(entry.Name))
                    byName.Add(entry.Name, (directory + "/" + entry.Name, entry));
            }
        }
        var sorted = byName.Values.ToList();
        sorted.Sort(static (a, b) => string.CompareOrdinal(a.Entry.Name, b.Entry.Name));
        return sorted;
    }

    // Each name goes through all directories before the next one does, and what all units of a kind share comes last.
    private List<string> Directories(string name, IReadOnlyList<string> aliases, string suffix)
    {
        var found = new List<string>();
        foreach (string directory in tree.SearchPath)
            AddLevels(directory, name, suffix, found);
        foreach (string alias in aliases)
        {
            foreach (string directory in tree.SearchPath)
                AddLevels(directory, alias, suffix, found);
        }
        string type = UnitName.SuffixOf(name) is { } kind ? kind.Substring(1) : name;
        foreach (string directory in tree.SearchPath)
            AddIfThere(directory, type + suffix, found);
        return found;
    }

    private void AddLevels(string directory, string name, string suffix, List<string> found)
    {
        for (string? level = name; level is not null; level = UnitNameParts.Shorter(level))
        {
            AddIfThere(directory, level + suffix, found);
            if (UnitName.InstanceOf(level) is not null)
                AddLevels(directory, UnitNameParts.Template(level), suffix, found);
        }
    }

    private void AddIfThere(string directory, string name, List<string> found)
    {
        if (Map.HasBelow(directory, name) && !found.Contains(directory + "/" + name))
            found.Add(directory + "/" + name);
    }

    private IReadOnlyList<UnitTreeEntry> List(string directory)
    {
        if (!_listed.TryGetValue(directory, out var entries))
            _listed.Add(directory, entries = tree.List(directory));
        return entries;
    }

    private LoadedFile? Read(string path, bool isDropIn, bool isMask)
    {
        if (_read.TryGetValue(path, out var known))
            return known;
        byte[]? bytes = isMask ? [] : tree.Read(path);
        if (bytes is null)
            return null;
        var file = bytes.Length == 0 ? Nothing : UnitFile.Parse(bytes);
        var loaded = new LoadedFile(path, file, isDropIn, file.IsMask);
        _read.Add(path, loaded);
        return loaded;
    }

    private static bool LeadsNowhere(string path, UnitTreeEntry entry) =>
        entry is { Kind: UnitTreeEntryKind.Link, Target: { } target } && UnitNameParts.Combine(path.Substring(0, path.LastIndexOf('/')), target) == "/dev/null";
}
