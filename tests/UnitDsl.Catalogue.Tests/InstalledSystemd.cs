using System.Diagnostics;
using System.Text.RegularExpressions;

namespace UnitDsl.Catalogue.Tests;

/// <summary>The systemd of this machine, which is the judge; a test that needs it is skipped where there is none.</summary>
internal static class InstalledSystemd
{
    private static readonly string[] Managers = ["/usr/lib/systemd/systemd", "/lib/systemd/systemd"];

    public static int Release()
    {
        var version = Run("systemd-analyze", ["--version"])?.Output;
        Assert.SkipWhen(version is null, "systemd is not installed");
        return int.Parse(Regex.Match(version!, @"systemd (\d+)").Groups[1].Value);
    }

    /// <summary>Section and name of everything the unit file parser knows.</summary>
    public static IReadOnlySet<(string Section, string Name)> ConfigurationItems()
    {
        var manager = Managers.FirstOrDefault(File.Exists);
        Assert.SkipWhen(manager is null, "systemd is not installed");
        var items = new HashSet<(string, string)>();
        var section = "";
        foreach (var line in Run(manager!, ["--dump-configuration-items"])!.Value.Output.Split('\n'))
        {
            if (line.StartsWith('[')) section = line.Trim('[', ']');
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals) items.Add((section, line[..equals]));
        }

        return items;
    }

    public static (string Output, string Error)? Run(string program, IEnumerable<string> arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["LC_ALL"] = "C.UTF-8", ["TZ"] = "UTC" },
            })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (output, error.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
