using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>Has the installed systemd load thousands of units, each with one value in question.</summary>
internal static partial class VerdictLab
{
    // Its cost grows faster than the number of units in one call.
    private const int Batch = 400;

    private static readonly Dictionary<string, string> quiet = [];
    private static readonly Dictionary<string, string> talkative = new() { ["SYSTEMD_LOG_LEVEL"] = "debug", ["SYSTEMD_LOG_COLOR"] = "1", ["SYSTEMD_COLORS"] = "1" };

    /// <summary>What it makes of each case as it stands.</summary>
    public static IReadOnlyList<Observation> Ask(IReadOnlyList<ValueCase> cases) => Ask(cases, static asked => asked.Value);

    /// <summary>What it makes of each case with another value in its place; null for no line at all.</summary>
    public static IReadOnlyList<Observation> Ask(IReadOnlyList<ValueCase> cases, Func<ValueCase, string?> value)
    {
        var answers = new Observation[cases.Count];
        Parallel.For(0, (cases.Count + Batch - 1) / Batch, new ParallelOptions { MaxDegreeOfParallelism = 2 }, batch =>
        {
            var part = cases.Skip(batch * Batch).Take(Batch).ToList();
            AskBatch(part, value).CopyTo(answers, batch * Batch);
        });
        return answers;
    }

    private static Observation[] AskBatch(List<ValueCase> cases, Func<ValueCase, string?> value)
    {
        using var root = new LabRoot();
        var names = new string[cases.Count];
        var lines = new int[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            names[i] = Stem(i + 1) + cases[i].Kind.Suffix();
            (var text, lines[i]) = UnitTemplate.Write(cases[i], Stem(i + 1), value(cases[i]));
            root.WriteUnit(names[i], text);
        }

        // Without their dependencies, units are asked of what an error among those might hide.
        var alone = VerifyLog.Read(Verify(root, names, "no", quiet).ErrorLines);
        var result = Verify(root, names, "one", talkative);
        var log = VerifyLog.Read(result.ErrorLines);
        var dumps = UnitDump.Parse(result.Output, []);
        var answers = new Observation[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var (few, many) = (alone.ComplaintsOf(names[i], lines[i]), log.ComplaintsOf(names[i], lines[i]));
            var complaints = few.Count > many.Count ? few : many;

            // One case's unit must not differ from another's by its name.
            var dump = dumps.GetValueOrDefault(names[i])?.Text.Replace(InstalledSystemd.Seen(root.Path), "", StringComparison.Ordinal).Replace(Stem(i + 1), Stem(0), StringComparison.Ordinal);
            answers[i] = new Observation(complaints, complaints.Count > 0 && (log.IsRefusedForALine(names[i]) || alone.IsRefusedForALine(names[i])), dump is null ? null : Ordered(dump));
        }

        return answers;
    }

    private static ToolResult Verify(LabRoot root, string[] names, string mode, Dictionary<string, string> environment) => InstalledSystemd.Run(
        "systemd-analyze",
        ["verify", $"--root={InstalledSystemd.Seen(root.Path)}", "--man=no", "--generators=no", $"--recursive-errors={mode}", .. names.Select(static name => "/etc/systemd/system/" + name)],
        environment);

    private static string Stem(int index) => $"c{index:0000}";

    // Sets come out of hash tables, in another order each time: dependencies, networks and the like a line each, others word by word.
    // The origin of a mount is another for the unit that was the first to need it. What is due to the other units is left out.
    private static string Ordered(string dump)
    {
        var lines = dump.TrimEnd().Replace("(origin-path", "(origin-file", StringComparison.Ordinal).Replace(" origin-implicit)", ")", StringComparison.Ordinal)
            .Split('\n').Where(static line => !OfOthers().IsMatch(line)).Select(static line => IsWordSet(line) ? OrderedWords(line) : line).ToLookup(IsOneOfASet);
        return string.Join("\n", lines[false].Concat(lines[true].Order(StringComparer.Ordinal)));
    }

    private static bool IsOneOfASet(string line) =>
        line.Contains(" (origin-", StringComparison.Ordinal) || line.Contains("IPAddress", StringComparison.Ordinal) || line.Contains("RestrictNetworkInterfaces:", StringComparison.Ordinal) || line.Contains("RestrictFileSystems:", StringComparison.Ordinal);

    private static bool IsWordSet(string line) => line.Contains("SystemCallFilter:", StringComparison.Ordinal) || line.Contains("SystemCallArchitectures:", StringComparison.Ordinal);

    private static string OrderedWords(string line) => string.Join(" ", line.Split(' ').Select(static word => word.TrimStart('~')).Order(StringComparer.Ordinal)) + (line.Contains('~') ? " ~" : "");

    // Other cases' units, the root that all of them share, and whether somebody refers to a unit.
    [GeneratedRegex(@": (?:c(?!0000)\d{4}\.\w+|-\.mount) \(|^\s*May GC:")]
    private static partial Regex OfOthers();
}
