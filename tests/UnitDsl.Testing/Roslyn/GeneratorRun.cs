using Microsoft.CodeAnalysis;
using Xunit;

namespace UnitDsl.Testing;

/// <summary>A driver after a run: what it made, and the state from which the next run continues.</summary>
public sealed record GeneratorRun(GeneratorDriver Driver, GeneratorDriverRunResult Result, Compilation Output)
{
    /// <summary>All generated texts by hint name.</summary>
    public IReadOnlyDictionary<string, string> Sources =>
        Result.Results.SelectMany(result => result.GeneratedSources).ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public GeneratorRun Then(Compilation edited) => GeneratorHarness.Run(Driver, edited);

    public IReadOnlyList<IncrementalStepRunReason> Reasons(string stepName) => GeneratorHarness.Reasons(Result, stepName);

    /// <summary>Fails unless each named step took all of its outputs from the cache or made the same again.</summary>
    public GeneratorRun AssertUnchanged(params string[] stepNames)
    {
        foreach (string stepName in stepNames)
            Assert.All(Reasons(stepName), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{stepName}: {reason}"));
        return this;
    }

    public GeneratorRun AssertNoRoslynObjects(params string[] stepNames)
    {
        GeneratorHarness.AssertNoRoslynObjects(Result, stepNames);
        return this;
    }

    /// <summary>Fails when what was generated does not compile.</summary>
    public GeneratorRun AssertCompiles()
    {
        Assert.Empty(Output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return this;
    }
}
