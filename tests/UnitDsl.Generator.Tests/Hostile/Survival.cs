using Microsoft.CodeAnalysis;
using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Hostile;

/// <summary>What holds for any source text whatever.</summary>
internal static class Survival
{
    /// <summary>Nothing throws, what compiles still does with what we add, and a second reading finds the same.</summary>
    public static Outcome Of(SiteCode code)
    {
        var compilation = code.CompileAfresh();
        var run = Outcome.Harness.Run(compilation);
        var outcome = Outcome.Of(run, compilation);
        Assert.DoesNotContain("AD0001", outcome.Diagnostics, StringComparison.Ordinal);
        if (!HasErrors(compilation))
            Assert.Empty(run.Output.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Equal(outcome, Outcome.Afresh(code));
        return outcome;
    }

    public static bool HasErrors(Compilation compilation) => compilation.GetDiagnostics().Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
