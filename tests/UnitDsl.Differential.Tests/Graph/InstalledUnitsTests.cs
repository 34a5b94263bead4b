using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

public sealed class InstalledUnitsTests
{
    private const string Library = "/usr/lib/systemd/system";

    [Fact]
    public void Every_installed_unit_has_the_dependencies_that_systemd_gives_it()
    {
        InstalledSystemd.Release();
        using var root = new TemporaryDirectory();
        var definitions = new List<UnitDefinition>();
        var links = new List<UnitLink>();
        var names = new List<string>();
        var aliases = Directory.EnumerateFiles(Library).Where(static file => new FileInfo(file).LinkTarget is not null)
            .Select(static file => (Alias: Path.GetFileName(file), Name: Path.GetFileName(new FileInfo(file).LinkTarget!)))
            .Where(static link => link.Name != "null" && !link.Alias.Contains('@'))
            .ToList();
        foreach (var file in Directory.EnumerateFiles(Library).Where(static file => new FileInfo(file).LinkTarget is null).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (!UnitName.IsValid(name))
                continue;
            var text = File.ReadAllText(file);
            root.Write($"{Library}/{name}", text);
            var unit = SiteUnit.Read(name, text + DropIns(root, name));
            var other = aliases.Where(link => link.Name == name).Select(static link => ("Install", "Alias", link.Alias)).ToList();
            unit = unit with { Lines = [.. unit.Lines.Where(static line => line.Section != "Install"), .. other] };
            definitions.Add(unit.Definition with { IsEnabled = other.Count > 0 });
            names.Add(UnitName.IsTemplate(name) ? name.Replace("@", "@i", StringComparison.Ordinal) : name);
        }

        foreach (var (alias, name) in aliases)
            File.CreateSymbolicLink($"{root.Path}{Library}/{alias}", name);
        links.AddRange(Links(root, ".wants", DependencyKind.Wants).Concat(Links(root, ".requires", DependencyKind.Requires)));

        var seen = GraphLab.Load(root, names);
        var graph = UnitGraph.Build(definitions.Concat(Instances(names, definitions)).Where(unit => UnitName.IsTemplate(unit.Name) || seen.ContainsKey(unit.Name)), GraphLab.Settings, links);

        Assert.True(seen.Count > 30, $"systemd loaded {seen.Count} units");
        var differences = GraphLab.Differences(graph, seen.Values, definitions.Select(static unit => unit.Name).Where(name => !seen.ContainsKey(name)).ToHashSet());
        Assert.True(differences.Count == 0, $"of {seen.Count} units\n{string.Join('\n', differences)}");
    }

    private static IEnumerable<UnitDefinition> Instances(List<string> names, List<UnitDefinition> definitions) =>
        from name in names
        where UnitName.InstanceOf(name) is not null
        let template = definitions.First(definition => definition.Name == UnitName.PrefixOf(name) + "@" + UnitName.SuffixOf(name))
        select template with { Name = name };

    private static string DropIns(TemporaryDirectory root, string name)
    {
        var text = "";
        var directory = $"{Library}/{name}.d";
        if (!Directory.Exists(directory))
            return text;
        foreach (var file in Directory.EnumerateFiles(directory, "*.conf").Order(StringComparer.Ordinal))
        {
            root.Write($"{directory}/{Path.GetFileName(file)}", File.ReadAllText(file));
            text += "\n" + File.ReadAllText(file);
        }

        return text;
    }

    private static IEnumerable<UnitLink> Links(TemporaryDirectory root, string ending, DependencyKind kind)
    {
        foreach (var directory in Directory.EnumerateDirectories(Library, "*" + ending))
        {
            foreach (var link in Directory.EnumerateFileSystemEntries(directory).Select(static path => Path.GetFileName(path)!))
            {
                Directory.CreateDirectory(root.Path + directory);
                File.CreateSymbolicLink($"{root.Path}{directory}/{link}", "../" + link);
                yield return new UnitLink(Path.GetFileName(directory)[..^ending.Length], kind, link);
            }
        }
    }
}
