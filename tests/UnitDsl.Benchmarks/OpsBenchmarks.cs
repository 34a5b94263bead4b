using System.Diagnostics;
using System.Globalization;
using UnitDsl.Site.Model;
using UnitDsl.Site.Planning;
using UnitDsl.Site.Planning.Ops;
using UnitDsl.Systemd;

namespace UnitDsl.Benchmarks;

/// <summary>What the script of a large site costs before it does anything: bash reads it, and takes the facts apart.</summary>
internal static class OpsBenchmarks
{
    private const int Few = 20;
    private const int Many = 500;

    public static void Run(Report report, bool quick)
    {
        var scratch = Directory.CreateTempSubdirectory("unitdsl-bench-").FullName;
        try
        {
            var few = Script(scratch, Few);
            var many = Script(scratch, Many);
            var times = Measurement.Interleaved(quick ? 5 : 15, () => Load(many), () => Load(few));
            report.Add($"facts of {Many} units / of {Few}, read by bash", times[0] / times[1], (double)Many / Few, Report.Pair(times[0], times[1]));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static double Load(string script) => Measurement.Milliseconds(() =>
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", "source \"$1\"; load_facts to \"${facts[@]}\"", "-", script]))!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"bash ended with {process.ExitCode}.");
    });

    private static string Script(string scratch, int units)
    {
        var site = new SiteSummary("bench", Enumerable.Range(0, units).Select(Unit).ToEquatableArray(), default);
        var runs = site.Units.Select(static unit => new UnitRuns(unit.Name, new string('0', 32)));
        var path = Path.Combine(scratch, units.ToString(CultureInfo.InvariantCulture));
        File.WriteAllText(path, OpsScript.TextOf(OpsScript.Render(site, static _ => null, runs)));
        return path;
    }

    private static UnitSummary Unit(int number) => new(
        $"Bench.Site{number}", $"site{number}.service", "service", IsExternal: false, $"site{number}",
        new[] { new PortModel(3000 + number, "tcp", "", "", Origin.OfName("")) },
        new[] { new SecretModel("DB_PASSWORD", "credential", $"/etc/credstore/site{number}.DB_PASSWORD", Origin.OfName("")) },
        new HealthCheckModel(HealthCheckModel.Http, $"http://127.0.0.1:{3000 + number}/", "5s", "5s", 5, "10s", Origin.OfName("")) { Status = "200-399" },
        new[] { new Site.Planning.Dependency("Wants", new[] { new UnitReference("mysql.service", null) }) })
    {
        Starts = true,
        Type = "exec",
        Exposure = 14,
        Needs = new StartNeeds(new[] { $"/srv/sites/{number}" }, new[] { "/usr/local/bin/deno" }, default),
    };
}
