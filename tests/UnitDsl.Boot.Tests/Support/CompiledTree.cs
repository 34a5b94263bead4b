using UnitDsl.Analyzers.Generating;
using UnitDsl.Lab;
using UnitDsl.Testing;

namespace UnitDsl.Boot.Tests.Support;

/// <summary>Deploy trees of sites that a test makes up, or of samples that it changes.</summary>
internal static class CompiledTree
{
    /// <summary>Everything that these sources come to, by its path in the deploy tree.</summary>
    public static CarriedTree Of(IEnumerable<SourceFile> sources, string assembly)
    {
        var run = new GeneratorHarness(new UnitDslGenerator()).Run(CompilationFactory.Create([.. sources], assembly, [])).AssertCompiles();
        var tree = CarriedTree.In(run.Result.GeneratedTrees);
        Assert.Empty(tree.Refusals);
        return tree;
    }

    /// <summary>Puts a tree onto the machine, in the place of what is there.</summary>
    public static async Task PutAsync(this Machine machine, CarriedTree tree, string directory)
    {
        (await machine.RunAsync($"rm -rf -- {directory}")).ShouldSucceed();
        foreach (var (path, text) in tree.Files)
            await machine.WriteAsync($"{directory}/{path}", text, tree.Executables.Contains(path) ? "755" : "644");
    }
}
