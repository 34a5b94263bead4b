using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Files;

/// <summary>What of a dump tells one unit from another: without times and paths, dependencies in no order, all else in its own.</summary>
internal static partial class DumpLines
{
    public static string[] Of(UnitDump dump)
    {
        var lines = dump.Text.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0 && !Passing().IsMatch(line)).Select(Sorted).ToList();
        return [.. lines.Order(StringComparer.Ordinal), .. lines.Where(static line => Ordered().IsMatch(line))];
    }

    // Some sets are printed in the order of a hash.
    private static string Sorted(string line) =>
        Sets().Match(line) is { Success: true } match ? match.Groups[1].Value + string.Join(' ', match.Groups[2].Value.Split(' ').Order(StringComparer.Ordinal)) : line;

    [GeneratedRegex(@"Timestamp|^May GC|^Need Daemon|^Fragment Path|^DropIn Path|^CGroup|^Invocation|^Name:|^Unit Active State|^-> Job|^Action: |^State: \w+ing$|^Irreversible|^May GC")]
    private static partial Regex Passing();

    [GeneratedRegex("^(-> Exec|Command Line|Environment:|EnvironmentFile:|On\\w+Sec:|OnCalendar|Listen|Condition|Assert|Path\\w+:|Directory\\w+:)")]
    private static partial Regex Ordered();

    [GeneratedRegex("^((?:SystemCallFilter|RestrictAddressFamilies|SystemCallArchitectures|Symlinks|ReadWritePaths|RestrictFileSystems): ~?)(.*)$")]
    private static partial Regex Sets();
}
