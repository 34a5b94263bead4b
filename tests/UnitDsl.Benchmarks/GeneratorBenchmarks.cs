using System.Globalization;

namespace UnitDsl.Benchmarks;

/// <summary>What an edit costs against a first run, and how a first run grows.</summary>
internal static class GeneratorBenchmarks
{
    public static void Run(Report report, bool quick)
    {
        var cold = new Dictionary<int, double>();
        foreach (var size in quick ? new[] { 100, 1000 } : [100, 1000, 10000])
            cold[size] = Edits(report, size, 50, quick ? 5 : 9);
        if (!quick)
        {
            Edits(report, 1000, 1, 5);
            Edits(report, 1000, 1000, 5);
        }

        var largest = cold.Keys.Max();
        report.Add(
            $"growth exponent of a cold run, 100 to {largest}", Math.Log(cold[largest] / cold[100]) / Math.Log(largest / 100.0), 1.1,
            string.Join(", ", cold.Select(static pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value:0.0} ms"))));
    }

    private static double Edits(Report report, int services, int perFile, int rounds)
    {
        var project = new Project(Input.Site(services, perFile));
        var driver = Project.Driver().RunGenerators(project.Compilation);
        var edit = 0;
        var inFile = Math.Min(perFile, services);
        project.Cold();
        driver = Project.Driver().RunGenerators(project.Compilation);

        var times = Measurement.Interleaved(
            rounds,
            () =>
            {
                var time = project.Cold();
                driver = Project.Driver().RunGenerators(project.Compilation);
                return time;
            },
            () => project.AfterEdit(ref driver, Input.OtherFile, Input.Other(++edit)),
            () => project.AfterEdit(ref driver, Input.FileName(0), Input.File(0, inFile, ++edit)));

        if (services >= 1000)
        {
            var shape = perFile == 1 ? ", a file each" : perFile >= services ? ", all in one file" : "";
            report.Add($"unrelated edit / cold, {services} services{shape}", times[1] / times[0], 0.03, Report.Pair(times[1], times[0]));
            report.Add($"edit of one service / cold, {services} services{shape}", times[2] / times[0], 0.10, Report.Pair(times[2], times[0]));
        }

        return times[0];
    }
}
