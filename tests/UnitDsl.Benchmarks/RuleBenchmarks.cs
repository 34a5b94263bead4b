using System.Globalization;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Applications;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.Benchmarks;

/// <summary>What all rules over all units of a site cost, beside the compilation that they are part of.</summary>
internal static class RuleBenchmarks
{
    private const int Units = 1000;

    public static void Run(Report report, bool quick)
    {
        var files = Input.Site(Units);
        var round = 0;
        Compile();
        Rules();
        var times = Measurement.Interleaved(quick ? 15 : 25, Rules, Compile);
        report.Add($"all rules over {Units} units / compiling them", times[0] / times[1], 0.25, Report.Pair(times[0], times[1]));
        foreach (var (name, milliseconds) in Dearest().Take(30))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {name,-54} {milliseconds,7:0.0} ms"));

        double Compile()
        {
            Project.Collect();
            return Measurement.Milliseconds(() => Project.Compile(files, Name()).Emit(Stream.Null));
        }

        // Nothing is remembered of an assembly of another name, so every rule sees every unit.
        double Rules()
        {
            var source = SiteReader.Read(Project.Compile(files, Name()), default);
            Project.Collect();
            var found = 0;
            var time = Measurement.Milliseconds(() => found = SiteFindings.Of(source, EquatableArray<ApplicationFacts>.Empty).Count());
            return source.Units.Count > Units && found >= 0 ? time : throw new InvalidOperationException($"{source.Units.Count} units");
        }

        // The first to ask for a fact pays for it, so the order is that of every day.
        IEnumerable<(string Name, double Milliseconds)> Dearest()
        {
            var source = SiteReader.Read(Project.Compile(files, Name()), default);
            var site = source.Model;
            var found = 0;
            var spent = new List<(string Name, double Milliseconds)>();
            foreach (var rule in Rulebook.UnitRules)
                spent.Add((rule.GetType().Name, Measurement.Milliseconds(() => found += source.Units.Sum(unit => rule.Check(unit).Count()))));
            foreach (var rule in Rulebook.SiteRules)
                spent.Add((rule.GetType().Name, Measurement.Milliseconds(() => found += rule.Check(site).Count())));
            return spent.OrderByDescending(static one => one.Milliseconds);
        }

        string Name() => "Bench" + (++round).ToString(CultureInfo.InvariantCulture);
    }
}
