using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace UnitDsl.Testing;

/// <summary>Runs generators with step tracking on, so that tests can ask what was reused and what was made anew.</summary>
public sealed class GeneratorHarness(params IIncrementalGenerator[] generators)
{
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = ImmutableDictionary<string, string>.Empty;

    public IReadOnlyList<AdditionalText> AdditionalTexts { get; init; } = [];

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        generators.Select(GeneratorExtensions.AsSourceGenerator),
        AdditionalTexts,
        CompilationFactory.ParseOptions,
        new GlobalOptionsProvider(GlobalOptions),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratorRun Run(Compilation compilation) => Run(Driver(), compilation);

    /// <summary>The second of two runs over the same sources: everything should come out of the cache.</summary>
    public GeneratorRun RunTwice(Compilation compilation) => Run(compilation).Then(compilation.Clone());

    /// <summary>The run after an edit.</summary>
    public GeneratorRun RunAfterEdit(Compilation old, Compilation edited) => Run(old).Then(edited);

    /// <summary>Why each output of a named step is what it is, over all generators; fails when no step has that name.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string stepName) =>
        [.. Steps(result, stepName).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>Fails when an output of the named steps holds on to anything of a compilation.</summary>
    public static void AssertNoRoslynObjects(GeneratorDriverRunResult result, params string[] stepNames)
    {
        foreach (string stepName in stepNames)
        {
            foreach (object value in Steps(result, stepName).SelectMany(step => step.Outputs).Select(output => output.Value))
            {
                if (ObjectGraph.Find(value, IsRoslynObject) is { } path)
                    Assert.Fail($"The step '{stepName}' keeps a Roslyn object alive: {path}");
            }
        }
    }

    internal static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        var next = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var result = next.GetRunResult();
        foreach (var exception in result.Results.Select(each => each.Exception).OfType<Exception>())
            throw new InvalidOperationException("A generator threw.", exception);
        return new GeneratorRun(next, result, output);
    }

    private static List<IncrementalGeneratorRunStep> Steps(GeneratorDriverRunResult result, string stepName)
    {
        var steps = result.Results
            .SelectMany(each => each.TrackedSteps.TryGetValue(stepName, out var tracked) ? tracked : [])
            .ToList();
        if (steps.Count == 0)
        {
            var known = result.Results.SelectMany(each => each.TrackedSteps.Keys).Distinct().Order(StringComparer.Ordinal);
            Assert.Fail($"No step '{stepName}' ran. Those that did: {string.Join(", ", known)}");
        }
        return steps;
    }

    private static bool IsRoslynObject(object value) =>
        value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTree or SyntaxReference or Compilation or SemanticModel or Location or AttributeData or Diagnostic or TypedConstant;
}
