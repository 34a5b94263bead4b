using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Graph;

/// <summary>Has the installed systemd load whole sites.</summary>
internal static class GraphLab
{
    private static readonly Lazy<GraphSettings> settings = new(static () => new GraphSettings(
        IsContainer: Tool.Run("systemd-detect-virt", ["--container", "--quiet"]).ExitCode == 0, DefaultOutput: "inherit"));

    /// <summary>What is true of a unit that is only looked at: no configuration of the manager is read.</summary>
    public static GraphSettings Settings => settings.Value;

    /// <summary>The units as systemd loaded them, by name; those that it refused are not among them.</summary>
    public static Dictionary<string, UnitDump> Load(TemporaryDirectory root, IEnumerable<string> names)
    {
        var result = Tool.Run(
            "systemd-analyze", ["verify", $"--root={root.Path}", "--man=no", "--generators=no", "--recursive-errors=one", .. names],
            new Dictionary<string, string> { ["SYSTEMD_LOG_LEVEL"] = "debug" });
        return UnitDump.Parse(result.Output, []).Where(static pair => pair.Value.Text.Contains("\tUnit Load State: loaded", StringComparison.Ordinal)).ToDictionary();
    }

    /// <summary>Where we and systemd disagree; empty when nowhere. What refused units left behind is of no interest.</summary>
    public static List<string> Differences(UnitGraph graph, IReadOnlyCollection<UnitDump> seen, IReadOnlySet<string> refused)
    {
        var differences = new List<string>();
        var known = graph.Units.ToHashSet();
        foreach (var dump in seen)
        {
            var (theirs, ours) = (LoadedUnit.Seen(dump), LoadedUnit.Ours(graph, dump.Name));
            theirs.RemoveWhere(line => refused.Contains(line.Split(' ')[1]) || (line.Contains("(destination-", StringComparison.Ordinal) && !known.Contains(line.Split(' ')[1])));
            ours.RemoveWhere(line => refused.Contains(line.Split(' ')[1]));
            differences.AddRange(theirs.Except(ours).Select(line => $"{dump.Name}: systemd has {line}"));
            differences.AddRange(ours.Except(theirs).Select(line => $"{dump.Name}: we have {line}"));
        }

        return differences;
    }
}
