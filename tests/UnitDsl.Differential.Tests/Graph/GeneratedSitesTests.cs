using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

public sealed class GeneratedSitesTests
{
    private const int Batches = 50;
    private const int SitesOfBatch = 20;

    private static readonly string[] standard =
    [
        "sysinit", "basic", "shutdown", "sockets", "timers", "paths", "local-fs", "local-fs-pre", "remote-fs", "remote-fs-pre", "umount", "swap", "slices", "time-set", "time-sync", "multi-user", "network",
        "network-online",
    ];

    [Fact]
    public void Every_unit_of_a_thousand_sites_has_the_dependencies_that_systemd_gives_it()
    {
        InstalledSystemd.Release();
        var count = 0;
        var differences = new List<string>();
        Parallel.For(0, Batches, new ParallelOptions { MaxDegreeOfParallelism = 2 }, batch =>
        {
            var units = standard.Select(static name => new SiteUnit(name + ".target", []))
                .Concat(Enumerable.Range(0, SitesOfBatch).SelectMany(site => new SiteGenerator((batch * SitesOfBatch) + site, $"x{site}").Site()))
                .ToList();
            var (seen, found) = Compare(units);
            lock (differences)
            {
                count += seen;
                differences.AddRange(found);
            }
        });

        Assert.True(differences.Count == 0, $"of {count} units\n{string.Join('\n', differences)}");
        Assert.True(count > Batches * SitesOfBatch * 4, $"systemd loaded only {count} units");
    }

    private static (int Seen, List<string> Differences) Compare(List<SiteUnit> units)
    {
        using var root = new TemporaryDirectory();
        root.WriteExecutable("/bin/true");
        foreach (var unit in units)
            root.Write("/etc/systemd/system/" + unit.Name, unit.Text);
        var seen = GraphLab.Load(root, units.Where(static unit => !UnitName.IsTemplate(unit.Name)).Select(static unit => unit.Name));
        var graph = UnitGraph.Build(units.Where(unit => UnitName.IsTemplate(unit.Name) || seen.ContainsKey(unit.Name)).Select(static unit => unit.Definition), GraphLab.Settings);
        return (seen.Count, [.. GraphLab.Differences(graph, seen.Values, units.Select(static unit => unit.Name).Where(name => !seen.ContainsKey(name)).ToHashSet()).Select(line => line + Origin(units, line))]);
    }

    private static string Origin(List<SiteUnit> units, string line) =>
        units.Find(unit => unit.Name == line[..line.IndexOf(": ", StringComparison.Ordinal)]) is { } unit ? "    | " + unit.Text.Replace('\n', ' ') : "";
}
