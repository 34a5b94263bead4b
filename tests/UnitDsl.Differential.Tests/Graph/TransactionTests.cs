using System.Text;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

/// <summary>What a running manager starts, stops and restarts, and in which order, is what we say.</summary>
public sealed class TransactionTests
{
    private const int Sites = 80;

    [Fact]
    public void A_running_manager_does_what_we_say()
    {
        InstalledSystemd.Release();
        LiveSystemd.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        var sites = Enumerable.Range(0, Sites).Select(number => Site(number, directory.Path)).ToList();
        var script = new StringBuilder("stage=$(dirname \"$(systemctl --user show -p FragmentPath --value driver.service)\")\n")
            .Append($"cp {directory.Path}/units/* \"$stage\"\nsystemctl --user daemon-reload\n");
        for (var i = 0; i < Sites; i++)
        {
            foreach (var unit in sites[i].Units)
                directory.Write("units/" + unit.Name, unit.Text);
            foreach (var (verb, name) in sites[i].Steps)
            {
                script.Append($"echo '# {verb} {name}' >> {directory.Path}/log\nsystemctl --user {verb} {name}\n")
                    .Append($"while systemctl --user list-jobs --no-legend | grep -q ' t{i}x'; do sleep 0.01; done\n");
            }
        }

        directory.Write("driver.sh", script.ToString());
        directory.Write("driver.service", $"[Service]\nType=oneshot\nExecStart=/bin/sh {directory.Path}/driver.sh\n");
        LiveSystemd.RunAll(directory.Path);

        var log = File.ReadAllText(Path.Combine(directory.Path, "log")).Split("# ", StringSplitOptions.RemoveEmptyEntries);
        var differences = Compare(sites, log);
        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    private static List<string> Compare(List<(List<SiteUnit> Units, List<(string Verb, string Name)> Steps)> sites, string[] log)
    {
        var differences = new List<string>();
        var at = 0;
        var (compared, happened) = (0, 0);
        foreach (var (units, steps) in sites)
        {
            var graph = UnitGraph.Build(units.Select(static unit => unit.Definition), new GraphSettings(IsUserManager: true));
            var active = new HashSet<string>();
            foreach (var (verb, name) in steps)
            {
                var lines = log[at++].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
                var plan = verb switch { "start" => graph.Start(name, active.Contains), "stop" => graph.Stop(name, active.Contains), _ => graph.Restart(name, active.Contains) };

                // What it leaves out of a circle, or of what cannot be done together, is for systemd to choose, and it does so anew each time.
                if (plan.Cycles.Count == 0 && plan.Contradictions.Count == 0)
                {
                    compared++;
                    happened += lines.Count;
                    var expected = Expected(plan, active, units);
                    if (!expected.SetEquals(lines) || Misplaced(graph, lines) is not null)
                        differences.Add($"{string.Join(" / ", units.Select(static unit => unit.Name + " " + unit.Text.Replace('\n', ' ')))}\n  {verb} {name} with {string.Join(' ', active)}\n  systemd: {string.Join(", ", lines)}\n  we: {string.Join(", ", expected)} {plan.Failure} {Misplaced(graph, lines)}");
                }

                foreach (var line in lines)
                {
                    if (line.StartsWith("start ", StringComparison.Ordinal))
                        active.Add(line["start ".Length..]);
                    else
                        active.Remove(line["stop ".Length..]);
                }
            }
        }

        Assert.True(compared > Sites * 3 && happened > Sites * 4, $"{compared} steps could be compared, in which {happened} things happened");
        return differences;
    }

    private static HashSet<string> Expected(Transaction plan, HashSet<string> active, List<SiteUnit> units)
    {
        var expected = new HashSet<string>();
        foreach (var job in plan.Jobs.Where(job => units.Exists(unit => unit.Name == job.Unit)))
        {
            if (job.Type is JobType.Stop or JobType.Restart && active.Contains(job.Unit))
                expected.Add("stop " + job.Unit);
            if (job.Type is JobType.Start or JobType.Restart && (job.Type == JobType.Restart || !active.Contains(job.Unit)))
                expected.Add("start " + job.Unit);
        }

        return expected;
    }

    /// <summary>Two units of which the later one came first; null when there are none.</summary>
    private static string? Misplaced(UnitGraph graph, List<string> lines)
    {
        foreach (var verb in new[] { "start ", "stop " })
        {
            foreach (var line in lines.Where(line => line.StartsWith(verb, StringComparison.Ordinal)))
            {
                foreach (var dependency in graph.Dependencies(line[verb.Length..]).Where(static dependency => dependency.Kind is DependencyKind.After or DependencyKind.Before))
                {
                    var (own, other) = (lines.IndexOf(line), lines.IndexOf(verb + dependency.To));
                    if (other >= 0 && other < own != (dependency.Kind == DependencyKind.After == (verb == "start ")))
                        return $"{line} {dependency.Kind} {dependency.To}";
                }
            }
        }

        return null;
    }

    private static (List<SiteUnit> Units, List<(string Verb, string Name)> Steps) Site(int number, string directory)
    {
        var random = new Random(number + 5000);
        var names = Enumerable.Range(0, random.Next(3, 9)).Select(i => $"t{number}x{i}.service").ToList();
        var units = names.Select((name, index) =>
        {
            var lines = new List<(string, string, string)>
            {
                ("Unit", "DefaultDependencies", "no"), ("Service", "Type", "oneshot"), ("Service", "RemainAfterExit", "yes"),
                ("Service", "ExecStart", $"/bin/sh -c 'echo start {name} >> {directory}/log'"), ("Service", "ExecStop", $"/bin/sh -c 'echo stop {name} >> {directory}/log'"),
            };
            for (var count = random.Next(1, 5); count > 0; count--)
            {
                string[] kinds = ["Requires", "Requires", "Wants", "Wants", "BindsTo", "PartOf", "Conflicts", "PropagatesStopTo", "StopPropagatedFrom", "After", "Before"];
                var kind = kinds[random.Next(kinds.Length)];
                var other = random.Next(names.Count);

                // Mostly in one direction, since nothing can be said of circles.
                if (kind is "After" or "Before" && random.Next(8) > 0)
                    kind = other > index ? "After" : "Before";
                if (other != index)
                    lines.Add(("Unit", kind, random.Next(15) == 0 ? "missing.service" : names[other]));
            }

            return new SiteUnit(name, lines);
        }).ToList();
        var steps = new List<(string, string)> { ("start", names[0]) };
        for (var count = 4; count > 0; count--)
        {
            string[] verbs = ["start", "stop", "restart", "restart"];
            steps.Add((verbs[random.Next(verbs.Length)], names[random.Next(names.Count)]));
        }

        return (units, steps);
    }
}
