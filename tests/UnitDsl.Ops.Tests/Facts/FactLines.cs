using UnitDsl.Analyzers.Generating;
using UnitDsl.Site.Planning.Ops;

namespace UnitDsl.Ops.Tests.Facts;

/// <summary>The facts that a site comes to, and the whole tree that carries them.</summary>
internal sealed class FactLines
{
    private FactLines(CarriedTree tree)
    {
        Tree = tree;
        Lines = tree.Files.TryGetValue(OpsPaths.Script, out var script) ? Read(script) : [];
    }

    public CarriedTree Tree { get; }

    public string Script => Tree.Files[OpsPaths.Script];

    public IReadOnlyList<string> Lines { get; }

    /// <summary>The units, in the order of the facts.</summary>
    public IEnumerable<string> Units => Of("unit");

    public static FactLines From(params string[] sources) =>
        From(sources.Select(static (text, index) => new SourceFile($"Source{index}.cs", text)).Prepend(new SourceFile("Language.cs", "global using UnitDsl;")), "Test");

    public static FactLines FromSample(string sample) => From(SampleSources.Of(sample), sample);

    /// <summary>The values of a key of the only unit, or of the site.</summary>
    public IEnumerable<string> Of(string key) => Lines.Where(line => line.StartsWith(key + " ", StringComparison.Ordinal)).Select(line => line[(key.Length + 1)..]);

    /// <summary>The values of a key of this unit.</summary>
    public IEnumerable<string> Of(string unit, string key) => Lines
        .SkipWhile(line => line != "unit " + unit)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("unit ", StringComparison.Ordinal))
        .Where(line => line.StartsWith(key + " ", StringComparison.Ordinal))
        .Select(line => line[(key.Length + 1)..]);

    /// <summary>The lines of a script's array, as bash would read them.</summary>
    public static IReadOnlyList<string> Read(string script)
    {
        const string Open = "facts=(\n";
        var start = script.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        var end = script.IndexOf("\n)\n", start, StringComparison.Ordinal);
        return [.. script[start..end].Split('\n').Select(static line => line[1..^1].Replace("'\\''", "'", StringComparison.Ordinal))];
    }

    private static FactLines From(IEnumerable<SourceFile> sources, string name)
    {
        var run = new GeneratorHarness(new UnitDslGenerator()).Run(CompilationFactory.Create(sources, name)).AssertCompiles();
        return new FactLines(CarriedTree.In(run.Result.GeneratedTrees));
    }
}
