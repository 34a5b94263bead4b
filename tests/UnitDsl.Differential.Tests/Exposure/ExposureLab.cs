using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.Differential.Tests.Exposure;

/// <summary>Has the installed systemd score units.</summary>
internal static partial class ExposureLab
{
    private const int Batch = 500;

    /// <summary>Its score of each unit; null where it does not load it.</summary>
    public static IReadOnlyList<SystemdScore?> Ask(IReadOnlyList<(string Name, string Text)> units) =>
        [.. units.Chunk(Batch).SelectMany(AskBatch)];

    private static IEnumerable<SystemdScore?> AskBatch((string Name, string Text)[] units)
    {
        using var root = InstalledSystemd.Stage();
        foreach (var (name, text) in units)
            root.Write("/etc/systemd/system/" + name, text);
        root.WriteExecutable("/bin/true");

        // The table names the units that were loaded, but rounds nothing less than JSON does; JSON has the numbers, but no names.
        var totals = Total().Matches(Run(root, units, ["--no-pager"])).ToList();
        var rows = Arrays(Run(root, units, ["--json=short"]));
        Assert.Equal(totals.Count, rows.Count);
        var scores = totals.Zip(rows).ToDictionary(
            static pair => pair.First.Groups[1].Value,
            static pair => new SystemdScore(pair.Second, pair.First.Groups[2].Value, pair.First.Groups[3].Value));
        return units.Select(unit => scores.GetValueOrDefault(ExposureUnits.Loaded(unit.Name))).ToList();
    }

    private static string Run(TemporaryDirectory root, (string Name, string Text)[] units, string[] form) => InstalledSystemd.Run(
        "systemd-analyze",
        ["security", "--offline=true", $"--root={InstalledSystemd.Seen(root.Path)}", .. form, .. units.Select(static unit => "/etc/systemd/system/" + unit.Name)],
        new Dictionary<string, string> { ["SYSTEMD_ANALYZE_DEBUG"] = "1" }).Output;

    private static List<IReadOnlyDictionary<string, string>> Arrays(string output)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(output), new JsonReaderOptions { AllowMultipleValues = true });
        var all = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read())
        {
            using var array = JsonDocument.ParseValue(ref reader);
            all.Add(array.RootElement.EnumerateArray().ToDictionary(static row => row.GetProperty("json_field").GetString()!, Describe));
        }

        return all;
    }

    private static string Describe(JsonElement row)
    {
        var badness = row.GetProperty("badness").GetUInt64();
        return string.Join(' ',
            row.GetProperty("set").ValueKind,
            badness == ulong.MaxValue ? "-" : badness.ToString(CultureInfo.InvariantCulture),
            row.GetProperty("range").GetUInt64(),
            row.GetProperty("weight").GetUInt64(),
            row.GetProperty("exposure").GetString() ?? "",
            row.GetProperty("name").GetString());
    }

    [GeneratedRegex(@"Overall exposure level for (\S+): ([0-9.]+) ([A-Z]+)")]
    private static partial Regex Total();
}
