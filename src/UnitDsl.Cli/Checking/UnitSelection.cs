using UnitDsl.Systemd;

namespace UnitDsl.Cli.Checking;

/// <summary>Units that lie together, so that they are looked at together.</summary>
/// <param name="Units">The units, with all their files.</param>
/// <param name="Only">The files that were asked for; null for all.</param>
internal sealed record UnitSelection(IReadOnlyList<LoadedUnit> Units, IReadOnlySet<string>? Only)
{
    private const string DropIns = ".d";

    /// <summary>What the paths of a command line mean: unit files, drop-ins, directories of them, roots of a machine.</summary>
    public static IReadOnlyList<UnitSelection> Of(IEnumerable<string> paths)
    {
        var selections = new List<UnitSelection>();
        var homes = new Dictionary<string, Asked>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path);
            if (Directory.Exists(full))
                selections.AddRange(OfDirectory(path, full.Length > 1 ? full.TrimEnd('/') : full));
            else if (!File.Exists(full))
                throw new InputException($"{path}: there is no such file or directory");
            else
                Add(homes, path, full);
        }

        selections.AddRange(homes.Select(static home => OfFiles(new DiskUnitTree([home.Key]), home.Value.Units, home.Value.DropIns)));
        return selections;
    }

    private static IEnumerable<UnitSelection> OfDirectory(string path, string full)
    {
        var tree = new DiskUnitTree([full]);
        if (NamesIn(tree, full).Count == 0 && (Directory.Exists(full + "/etc/systemd/system") || Directory.Exists(full + "/etc/systemd/user")))
        {
            // Two managers, which see nothing of one another.
            return new[] { DiskUnitTree.SystemPath, DiskUnitTree.UserPath }
                .Select(paths => new DiskUnitTree(paths, full))
                .Select(static root => new UnitSelection(Load(root, root.SearchPath.SelectMany(directory => NamesIn(root, directory))), Only: null))
                .Where(static selection => selection.Units.Count > 0);
        }

        if (full.EndsWith(DropIns, StringComparison.Ordinal) && UnitKinds.FromName(Path.GetFileNameWithoutExtension(full)) is not null)
            return [OfFiles(new DiskUnitTree([Path.GetDirectoryName(full)!]), new HashSet<string>(), Directory.EnumerateFiles(full, "*.conf").ToHashSet(StringComparer.Ordinal))];

        var names = NamesIn(tree, full);
        return names.Count > 0 ? [new UnitSelection(Load(tree, names), Only: null)] : throw new InputException($"{path}: no unit file is in this directory");
    }

    private static void Add(Dictionary<string, Asked> homes, string path, string full)
    {
        var directory = Path.GetDirectoryName(full)!;
        var isDropIn = directory.EndsWith(DropIns, StringComparison.Ordinal) && full.EndsWith(".conf", StringComparison.Ordinal);
        var name = isDropIn ? UnitOf(directory) : Path.GetFileName(full);
        if (UnitKinds.FromName(name) is null || !UnitName.IsValid(name))
            throw new InputException($"{path}: this is no unit file; the name of one ends with {string.Join(", ", UnitKinds.All.Select(static kind => kind.Suffix()))}");

        var home = isDropIn ? Path.GetDirectoryName(directory)! : directory;
        if (!homes.TryGetValue(home, out var asked))
            homes.Add(home, asked = new Asked([], []));
        if (isDropIn)
            asked.DropIns.Add(full);
        else
            asked.Units.Add(name);
    }

    // A unit is asked for with its drop-ins; a drop-in is read beside its unit, and asked for alone.
    private static UnitSelection OfFiles(DiskUnitTree tree, HashSet<string> units, HashSet<string> dropIns)
    {
        var all = Load(tree, units.Concat(dropIns.Select(static dropIn => UnitOf(Path.GetDirectoryName(dropIn)!))));
        var only = new HashSet<string>(dropIns, StringComparer.Ordinal);
        foreach (var unit in all.Where(unit => units.Contains(unit.Name) || unit.Aliases.Any(units.Contains)))
            only.UnionWith(unit.Files.Select(static file => file.Path));
        return new UnitSelection(all, only);
    }

    private static string UnitOf(string dropIns)
    {
        var name = Path.GetFileNameWithoutExtension(dropIns);
        return name.StartsWith('.') || name.IndexOf('.', StringComparison.Ordinal) < 0 ? "any." + name : name;
    }

    private static List<string> NamesIn(DiskUnitTree tree, string directory)
    {
        var names = new List<string>();
        foreach (var entry in tree.List(directory))
        {
            var name = entry.Name.EndsWith(DropIns, StringComparison.Ordinal) ? entry.Name[..^DropIns.Length] : entry.Name;
            if (UnitKinds.FromName(name) is not null && UnitName.IsValid(name))
                names.Add(name);
        }

        return names;
    }

    private static IReadOnlyList<LoadedUnit> Load(DiskUnitTree tree, IEnumerable<string> names)
    {
        var loader = new UnitLoader(tree);
        return [.. names.Distinct(StringComparer.Ordinal).Select(loader.Load).DistinctBy(static unit => unit.Name).OrderBy(static unit => unit.Name, StringComparer.Ordinal)];
    }

    private sealed record Asked(HashSet<string> Units, HashSet<string> DropIns);
}
