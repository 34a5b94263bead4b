using System.Text;
using UnitDsl.SystemTests.Support;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Time;

/// <summary>Asks <c>systemd-analyze</c> about many values at once, and takes its answer apart again.</summary>
internal static class Analyze
{
    private const int Batch = 300;

    /// <summary>What is answered differently. Ours gets the values of one call at a time, since what the tool says depends on what it was asked before.</summary>
    public static IEnumerable<string> Differences(string verb, IEnumerable<string> values, string zone, string[] options, Func<string[], IEnumerable<string?>> ours)
    {
        SystemdOracle.SkipUnlessAvailable();
        foreach (var batch in values.Distinct().Chunk(Batch))
        {
            var theirs = Take(Run(verb, batch, zone, options), batch.Length);
            foreach (var (value, their, our) in batch.Zip(theirs, ours(batch)))
            {
                if (their != our) yield return $"{zone} {string.Join(' ', options)}: {CSharp.Literal(value)}\n  systemd: {their ?? "refuses it"}\n  we: {our ?? "refuse it"}";
            }
        }
    }

    /// <summary>The lines without those that depend on the time of day.</summary>
    public static string Lasting(string report) =>
        string.Concat(report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !IsRelative(line)).Select(line => line + "\n"));

    /// <summary>A line of the report that says how far from now a moment is.</summary>
    public static bool IsRelative(string line) => line.TrimStart().StartsWith("From now:", StringComparison.Ordinal);

    /// <summary>One call's whole answer.</summary>
    public static ToolResult Run(string verb, IEnumerable<string> values, string zone, params string[] options) =>
        Tool.Run("systemd-analyze", [verb, .. options, "--", .. values], new Dictionary<string, string> { ["TZ"] = zone });

    // An answer is a paragraph, and so is none: an empty line stands between each two. Refusals are empty.
    private static IEnumerable<string?> Take(ToolResult result, int count)
    {
        var paragraph = new StringBuilder();
        var taken = 0;
        foreach (var line in result.Output.Split('\n'))
        {
            if (line.Length > 0)
            {
                if (!IsRelative(line)) paragraph.Append(line).Append('\n');
                continue;
            }

            yield return paragraph.Length > 0 ? paragraph.ToString() : null;
            paragraph.Clear();
            if (++taken == count) yield break;
        }

        while (taken++ < count) yield return null;
    }
}
