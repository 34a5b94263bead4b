using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Time;

/// <summary>Time spans as settings of units, thousands of which are read in one call.</summary>
internal static class SpanUnits
{
    /// <summary>Those of the values that <c>OnBootSec=</c> does not take.</summary>
    public static HashSet<string> Refused(IReadOnlyList<string> values)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.Write("spans.timer", "[Timer]\n" + string.Concat(values.Select(static value => $"OnBootSec={value}\n")));
        var complaints = Tool.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", file]).ErrorLines;
        var prefix = $"{file}:";
        return [.. complaints.Where(line => line.StartsWith(prefix, StringComparison.Ordinal) && line.Contains("ailed to ", StringComparison.Ordinal))
            .Select(line => values[int.Parse(line[prefix.Length..line.IndexOf(':', prefix.Length)], System.Globalization.CultureInfo.InvariantCulture) - 2])];
    }

    /// <summary>What the dump says of one property of a service a value; null where the value is refused or nothing is said.</summary>
    public static IEnumerable<string?> Shown(IReadOnlyList<string> values, string setting, string property)
    {
        SystemdOracle.SkipUnlessAvailable();
        using var directory = new TemporaryDirectory();
        string[] files = [.. values.Select((value, i) => directory.Write($"span{i}.service", setting.Replace("*", value, StringComparison.Ordinal)))];
        var result = Tool.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", .. files], new Dictionary<string, string>
        {
            ["SYSTEMD_LOG_LEVEL"] = "debug",
            ["SYSTEMD_UNIT_PATH"] = directory.Path + ":",
        });
        var units = SystemdOracle.Units(result with { Error = "" });
        var refused = result.ErrorLines.Where(static line => line.Contains("ailed to parse", StringComparison.Ordinal)).Select(static line => Path.GetFileName(line.Split(':')[0])).ToHashSet();
        return values.Select((_, i) => refused.Contains($"span{i}.service") ? null : units[$"span{i}.service"].Property(property).SingleOrDefault());
    }
}
