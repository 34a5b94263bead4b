using System.Text;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Analyzers.Diagnosing;

namespace UnitDsl.Benchmarks;

/// <summary>What the rules that look at the whole site add to the analysis of one open document after a keystroke.</summary>
internal static class LiveBenchmarks
{
    public static void Run(Report report, bool quick)
    {
        var services = quick ? 1000 : 10000;
        var project = new Project(Input.Site(services));
        var edit = 0;
        Analyze(withSiteRules: true);
        Analyze(withSiteRules: false);
        var times = Measurement.Interleaved(quick ? 9 : 15, () => Analyze(withSiteRules: true), () => Analyze(withSiteRules: false));
        report.Add($"live analysis with / without site rules, {services} services", times[0] / times[1], 1.5, Report.Pair(times[0], times[1]));

        double Analyze(bool withSiteRules)
        {
            var name = Input.FileName(0);
            var old = project.Compilation.SyntaxTrees.First(tree => tree.FilePath == name);
            project.Compilation = project.Compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(Input.File(0, 50, ++edit % 5), Encoding.UTF8)));
            var compilation = project.Compilation;
            var tree = compilation.SyntaxTrees.First(each => each.FilePath == name);
            SiteFindings.SkipSiteRules = !withSiteRules;
            Project.Collect();
            var time = Measurement.Milliseconds(() => compilation
                .WithAnalyzers([new UnitDslAnalyzer()], new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
                .GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, default).GetAwaiter().GetResult());
            SiteFindings.SkipSiteRules = false;
            return time;
        }
    }
}
