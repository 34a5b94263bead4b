using System.Diagnostics;

namespace UnitDsl.Benchmarks;

/// <summary>What <c>unitdsl check</c> costs, start and all, beside <c>systemd-analyze verify</c> on the same files.</summary>
internal static class CheckBenchmarks
{
    private const int Units = 1000;
    private const double Goal = 0.1;
    private const string Installed = "/usr/lib/systemd/system";

    public static void Run(Report report, bool quick)
    {
        var scratch = Directory.CreateTempSubdirectory("unitdsl-bench-").FullName;
        try
        {
            var tool = Install(scratch);
            var rounds = quick ? 3 : 7;
            var machine = Copies(Path.Combine(scratch, "machine"));
            var site = Site(Path.Combine(scratch, "site"));
            Add(report, rounds, tool, machine, "the machine's own, manual pages looked up as it does by itself", "verify");
            Add(report, rounds, tool, machine, "the machine's own, without manual pages", "verify", "--man=no");
            Add(report, rounds, tool, site, "services of one pattern, without manual pages", "verify", "--man=no");
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static void Add(Report report, int rounds, string tool, string directory, string what, params string[] verify)
    {
        string[] files = [.. Directory.EnumerateFiles(directory).Order(StringComparer.Ordinal)];
        var times = Measurement.Interleaved(rounds, () => Time(tool, ["check", directory]), () => Time("systemd-analyze", [.. verify, .. files]));
        report.Add($"check / verify, {files.Length} units", times[0] / times[1], Goal, $"{Report.Pair(times[0], times[1])}, {what}");
    }

    private static double Time(string program, IEnumerable<string> arguments) => Measurement.Milliseconds(() => Run(program, arguments));

    private static void Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        error.GetAwaiter().GetResult();
        process.WaitForExit();
    }

    /// <summary>As a user has it: from its package.</summary>
    private static string Install(string scratch)
    {
        var packages = Path.Combine(scratch, "packages");
        var tools = Path.Combine(scratch, "tools");
        Run("dotnet", ["pack", Path.Combine(BuildBenchmarks.FindRepository(), "src/UnitDsl.Cli"), "-c", "Release", "-o", packages, "-v", "q", "--nologo"]);
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(packages, "UnitDsl.Cli.*.nupkg").Single())["UnitDsl.Cli.".Length..];
        var configuration = Path.Combine(scratch, "nuget.config");
        File.WriteAllText(configuration, $"<configuration><config><add key=\"globalPackagesFolder\" value=\"{scratch}/cache\" /></config></configuration>");
        Run("dotnet", ["tool", "install", "UnitDsl.Cli", "--version", version, "--tool-path", tools, "--add-source", packages, "--configfile", configuration]);
        return Path.Combine(tools, "unitdsl");
    }

    private static string Copies(string directory)
    {
        Directory.CreateDirectory(directory);
        var files = new DirectoryInfo(Installed).EnumerateFiles()
            .Where(static file => file.LinkTarget is null && !file.Name.Contains('@') && file.Extension is ".service" or ".socket" or ".timer" or ".path" or ".target")
            .OrderBy(static file => file.Name, StringComparer.Ordinal).ToList();
        for (var i = 0; i < Units; i++)
            File.Copy(files[i % files.Count].FullName, Path.Combine(directory, $"copy{i / files.Count}-{files[i % files.Count].Name}"));
        return directory;
    }

    /// <summary>The deploy tree of a site.</summary>
    private static string Site(string directory)
    {
        BuildBenchmarks.Write(directory, BuildBenchmarks.FindRepository(), Units, isWhole: true);
        BuildBenchmarks.DotNet(directory, "build");
        return Path.Combine(directory, "bin/Debug/net10.0/deploy/root/etc/systemd/system");
    }
}
