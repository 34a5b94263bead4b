using System.Globalization;
using System.Text.RegularExpressions;

namespace UnitDsl.Testing;

/// <summary>Asks the installed systemd what it makes of unit files. Nothing runs and no manager is needed.</summary>
public static partial class SystemdOracle
{
    private const string Analyze = "systemd-analyze";

    public static bool Available => Tool.IsInstalled(Analyze);

    public static void SkipUnlessAvailable() => Tool.SkipUnlessInstalled(Analyze);

    /// <summary>
    /// Everything systemd has to say about the unit files below a directory, in a hermetic root; empty means that all is well.
    /// Asked twice: once for the files alone, since an error in loading would hide what comes after it, and once with their dependencies.
    /// </summary>
    public static IReadOnlyList<string> VerifyTree(string directory)
    {
        using var root = new StagedRoot(directory);
        if (root.Units.Count == 0)
            throw new ArgumentException($"No unit files below {directory}.", nameof(directory));
        var lines = new List<string>();
        foreach (string mode in new[] { "no", "one" })
        {
            var result = Tool.Run(Analyze, ["verify", $"--root={root.Path}", "--man=no", "--generators=no", $"--recursive-errors={mode}", .. root.Units]);
            lines.AddRange(result.ErrorLines.Select(line => line.Replace(root.Path, "", StringComparison.Ordinal)).Where(line => !lines.Contains(line)));
            if (result.ExitCode != 0 && result.ErrorLines.Count == 0)
                lines.Add($"systemd-analyze verify --recursive-errors={mode} failed with {result.ExitCode} and said nothing");
        }
        return lines;
    }

    /// <summary>The overall exposure of a unit, as <c>systemd-analyze security</c> rates it (0.0 to 10.0).</summary>
    public static decimal Security(string file)
    {
        var result = Tool.Run(Analyze, ["security", "--offline=true", "--no-pager", file]);
        var match = OverallExposure().Match(result.Output);
        return match.Success
            ? decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"systemd-analyze security said nothing about {file}: {result.Error}");
    }

    /// <summary>The units as systemd itself loaded them, by name. All files must be in one directory.</summary>
    public static IReadOnlyDictionary<string, UnitDump> Dump(IEnumerable<string> files)
    {
        string[] all = [.. files];
        var environment = new Dictionary<string, string>
        {
            ["SYSTEMD_LOG_LEVEL"] = "debug",
            ["SYSTEMD_UNIT_PATH"] = Path.GetDirectoryName(Path.GetFullPath(all[0]))! + ":",
        };
        var result = Tool.Run(Analyze, ["verify", "--man=no", "--recursive-errors=one", .. all], environment);
        return Units(result);
    }

    /// <summary>The units in the dump of a call that was made otherwise.</summary>
    public static IReadOnlyDictionary<string, UnitDump> Units(ToolResult result) => UnitDump.Parse(result.Output, result.ErrorLines);

    [GeneratedRegex(@"Overall exposure level for .*: (\d+\.\d) ", RegexOptions.RightToLeft)]
    private static partial Regex OverallExposure();
}
