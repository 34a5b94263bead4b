using System.Text.RegularExpressions;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Values;

/// <summary>Has the installed systemd load thousands of units, each with one value in question.</summary>
internal static partial class VerdictLab
{
    // Its cost grows faster than the number of units in one call.
    private const int Batch = 400;

    private static readonly string[] stubs =
    [
        "sysinit.target", "basic.target", "shutdown.target", "sockets.target", "timers.target", "paths.target", "local-fs.target", "local-fs-pre.target", "remote-fs.target",
        "remote-fs-pre.target", "umount.target", "swap.target", "slices.target", "time-set.target", "time-sync.target", "multi-user.target", "network.target", "network-online.target",
    ];

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
        using var root = InstalledSystemd.Stage();
        foreach (var stub in stubs)
            root.Write("/usr/lib/systemd/system/" + stub, "[Unit]\n");
        root.Write("/usr/lib/systemd/system/a.service", "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/bin/true\n");
        root.WriteExecutable("/bin/true");

        var names = new string[cases.Count];
        var lines = new int[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var stem = $"c{i:0000}";
            names[i] = stem + cases[i].Kind.Suffix();
            (var text, lines[i]) = UnitTemplate.Write(cases[i], stem, value(cases[i]));
            root.Write("/etc/systemd/system/" + names[i], text);
        }

        var alone = Complaints(Verify(root, names, "no", debug: false));
        var loaded = Verify(root, names, "one", debug: false);
        var linked = Complaints(loaded);
        var refused = Refused(loaded);
        var debugged = Verify(root, names, "one", debug: true);
        var notices = Complaints(debugged);
        var dumps = UnitDump.Parse(debugged.Output, []);
        var answers = new Observation[cases.Count];
        for (var i = 0; i < cases.Count; i++)
        {
            var key = (names[i], lines[i]);
            var first = alone.GetValueOrDefault(key) ?? [];
            var second = linked.GetValueOrDefault(key) ?? [];
            var complaints = first.Count > second.Count ? first : second;
            if (notices.TryGetValue(key, out var all) && all.Any(IsNotice) && !complaints.Any(IsNotice))
                complaints = [.. complaints, .. all.Where(IsNotice)];
            var dump = dumps.GetValueOrDefault(names[i])?.Text;
            answers[i] = new Observation(complaints, refused.Contains(names[i]) && complaints.Count > 0 && !IsRefusedAsAWhole(loaded, names[i]), dump is null ? null : Ordered(Changing().Replace(dump, "")));
        }

        return answers;
    }

    // Sets come out of hash tables, in another order each time: dependencies, networks and the like a line each, others word by word.
    // The origin of a mount is another for the unit that was the first to need it.
    private static string Ordered(string dump)
    {
        var lines = dump.TrimEnd().Replace("(origin-path", "(origin-file", StringComparison.Ordinal).Replace(" origin-implicit)", ")", StringComparison.Ordinal)
            .Split('\n').Select(static line => IsWordSet(line) ? OrderedWords(line) : line).ToLookup(IsOneOfASet);
        return string.Join("\n", lines[false].Concat(lines[true].Order(StringComparer.Ordinal)));
    }

    private static bool IsOneOfASet(string line) =>
        line.Contains(" (origin-", StringComparison.Ordinal) || line.Contains("IPAddress", StringComparison.Ordinal) || line.Contains("RestrictNetworkInterfaces:", StringComparison.Ordinal) || line.Contains("RestrictFileSystems:", StringComparison.Ordinal);

    private static bool IsWordSet(string line) => line.Contains("SystemCallFilter:", StringComparison.Ordinal) || line.Contains("SystemCallArchitectures:", StringComparison.Ordinal);

    private static string OrderedWords(string line) => string.Join(" ", line.Split(' ').Select(static word => word.TrimStart('~')).Order(StringComparer.Ordinal)) + (line.Contains('~') ? " ~" : "");

    private static ToolResult Verify(TemporaryDirectory root, string[] names, string mode, bool debug) => InstalledSystemd.Run(
        "systemd-analyze",
        ["verify", $"--root={InstalledSystemd.Seen(root.Path)}", "--man=no", "--generators=no", $"--recursive-errors={mode}", .. names.Select(static name => "/etc/systemd/system/" + name)],
        debug ? new Dictionary<string, string> { ["SYSTEMD_LOG_LEVEL"] = "debug" } : null);

    private static Dictionary<(string Unit, int Line), List<string>> Complaints(ToolResult result)
    {
        var complaints = new Dictionary<(string, int), List<string>>();
        foreach (var line in result.ErrorLines)
        {
            if (Complaint().Match(line) is not { Success: true } match)
                continue;
            var key = (match.Groups[1].Value, int.Parse(match.Groups[2].Value));
            if (!complaints.TryGetValue(key, out var list))
                complaints.Add(key, list = []);
            list.Add(match.Groups[3].Value);
        }

        return complaints;
    }

    private static HashSet<string> Refused(ToolResult result) =>
        [.. result.ErrorLines.Select(static line => BadUnit().Match(line)).Where(static match => match.Success).Select(static match => match.Groups[1].Value)];

    // Said in a low voice, but worth to be told: the value is changed.
    private static bool IsNotice(string complaint) => complaint.Contains("below legacy directory", StringComparison.Ordinal);

    // What a unit lacks as a whole is told without a line, and is no matter of this value.
    private static bool IsRefusedAsAWhole(ToolResult result, string name) =>
        result.ErrorLines.Any(line => line.StartsWith(name + ": ", StringComparison.Ordinal) && line.Contains("Refusing", StringComparison.Ordinal));

    [GeneratedRegex(@"/etc/systemd/system/([^/:]+):(\d+): (.*)$")]
    private static partial Regex Complaint();

    [GeneratedRegex(@"Unit (\S+) (?:has a bad unit file setting|failed to load)")]
    private static partial Regex BadUnit();

    // Which of two reasons it has for the root is a matter of which unit was loaded first.
    [GeneratedRegex(@"/tmp/unitdsl-[^/\s]+|(?<=: -\.mount )\(origin-\w+\)")]
    private static partial Regex Changing();
}
