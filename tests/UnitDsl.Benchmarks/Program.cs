using UnitDsl.Benchmarks;

// Everything is a ratio of two things measured in this run, in turns: it says the same on a slow machine as on a fast one.
var quick = args.Contains("quick");
var only = args.FirstOrDefault(static arg => arg is "generator" or "live" or "rules" or "build" or "ops" or "check");
var report = new Report();
if (only is null or "generator")
    GeneratorBenchmarks.Run(report, quick);
if (only is null or "live")
    LiveBenchmarks.Run(report, quick);
if (only is null or "rules")
    RuleBenchmarks.Run(report, quick);
if (only is null or "build")
    BuildBenchmarks.Run(report, quick);
if (only is null or "ops")
    OpsBenchmarks.Run(report, quick);
if (only is null or "check")
    CheckBenchmarks.Run(report, quick);
return report.AllHold ? 0 : 1;
