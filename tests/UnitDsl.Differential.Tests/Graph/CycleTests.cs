using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

public sealed partial class CycleTests
{
    private const int Sites = 1200;

    [Fact]
    public void Systemd_finds_the_same_circles_breakable_and_leaves_out_what_we_say()
    {
        InstalledSystemd.Release();
        using var root = new TemporaryDirectory();
        root.WriteExecutable("/bin/true");
        var sites = Enumerable.Range(0, Sites).Select(Site).ToList();
        foreach (var unit in sites.SelectMany(static site => site))
            root.Write("/etc/systemd/system/" + unit.Name, unit.Text);
        var said = Tool.Run("systemd-analyze", ["verify", $"--root={root.Path}", "--man=no", "--generators=no", .. sites.Select(static site => site[0].Name)]).ErrorLines;

        var disagreements = new List<string>();
        var (broken, unbreakable) = (0, 0);
        for (var i = 0; i < Sites; i++)
        {
            var anchor = sites[i][0].Name;
            var ours = UnitGraph.Build(sites[i].Select(static unit => unit.Definition), GraphLab.Settings).Start(anchor);

            // Each message begins with the unit at which the circle was found.
            var start = $"c{i}x";
            var lines = said.Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(static line => line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..]).ToList();
            var (hasCycle, cannot) = (lines.Any(static line => line.StartsWith("Found ordering cycle", StringComparison.Ordinal)), lines.Any(static line => line.StartsWith("Unable to break", StringComparison.Ordinal)));
            broken += hasCycle && !cannot ? 1 : 0;
            unbreakable += cannot ? 1 : 0;
            var oursCannot = ours.Failure is not null && ours.Cycles.Any(static cycle => cycle.Dropped is null);
            if (cannot != oursCannot || (hasCycle || cannot) != (ours.Cycles.Count > 0) || Dropped(sites[i], lines) is { } wrong)
                disagreements.Add($"{string.Join(" / ", sites[i].Select(static unit => unit.Name + " " + unit.Text.Replace('\n', ' ')))}\n   systemd: {string.Join(" | ", lines)}\n   we: {ours.Failure} {string.Join(", ", ours.Cycles.Select(static cycle => string.Join(">", cycle.Units) + " - " + cycle.Dropped))}");
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count}\n{string.Join('\n', disagreements)}");
        Assert.True(broken > 50 && unbreakable > 30, $"{broken} broken, {unbreakable} unbreakable");
    }

    /// <summary>A job that systemd left out although we say that it matters, or one that is not on the circle; null when there is none.</summary>
    private static string? Dropped(List<SiteUnit> site, List<string> lines)
    {
        var graph = UnitGraph.Build(site.Select(static unit => unit.Definition), GraphLab.Settings);
        var needed = Needed(graph, site[0].Name);
        string? candidate = null;
        foreach (var line in lines)
        {
            if (Step().Match(line) is { Success: true } step)
            {
                if (step.Groups[1].Value == "ordering cycle")
                    candidate = null;
                candidate ??= needed.Contains(step.Groups[2].Value) ? null : step.Groups[2].Value;
            }
            else if (Deletion().Match(line) is { Success: true } deletion && deletion.Groups[1].Value != candidate)
            {
                return deletion.Groups[1].Value;
            }
        }

        return null;
    }

    private static HashSet<string> Needed(UnitGraph graph, string anchor)
    {
        var needed = new HashSet<string> { anchor };
        var queue = new Queue<string>([anchor]);
        while (queue.TryDequeue(out var unit))
        {
            foreach (var dependency in graph.Dependencies(unit).Where(static dependency => dependency.Kind.IsHard() && dependency.Kind != DependencyKind.Requisite))
            {
                if (needed.Add(dependency.To))
                    queue.Enqueue(dependency.To);
            }
        }

        return needed;
    }

    private static List<SiteUnit> Site(int number)
    {
        var random = new Random(number);
        var names = Enumerable.Range(0, random.Next(2, 7)).Select(i => $"c{number}x{i}.service").ToList();
        return [.. names.Select(name =>
        {
            var lines = new List<(string, string, string)> { ("Unit", "DefaultDependencies", "no"), ("Service", "ExecStart", "/bin/true") };
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                string[] kinds = ["Requires", "Requires", "Wants", "BindsTo", "Upholds", "After", "Before", "After"];
                lines.Add(("Unit", kinds[random.Next(kinds.Length)], names[random.Next(names.Count)]));
            }

            return new SiteUnit(name, lines);
        })];
    }

    [GeneratedRegex(@"^Found (ordering cycle|dependency) on (\S+)/\w+")]
    private static partial Regex Step();

    [GeneratedRegex(@"^Job (\S+)/\w+ deleted to break")]
    private static partial Regex Deletion();
}
