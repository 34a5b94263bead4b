using System.Text.Json;
using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Analyzers.Tests;

/// <summary>What sources come to: the deploy tree that their assembly carries.</summary>
internal sealed class Deployed
{
    private const string UnitFolder = "root/etc/systemd/system/";

    private Deployed(CarriedTree tree)
    {
        Files = tree.Files;
        Executables = tree.Executables;
        Refusal = string.Concat(tree.Refusals);
    }

    /// <summary>Every file of the tree by its path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>Those that may be run.</summary>
    public IReadOnlySet<string> Executables { get; }

    /// <summary>Why there is no tree; empty where there is one.</summary>
    public string Refusal { get; }

    public IEnumerable<string> UnitNames => Files.Keys
        .Where(static path => path.StartsWith(UnitFolder, StringComparison.Ordinal))
        .Select(static path => path[UnitFolder.Length..])
        .Order(StringComparer.Ordinal);

    public JsonElement Manifest => JsonDocument.Parse(Files["site.json"]).RootElement;

    /// <summary>The site that one source makes, the language's namespace in sight.</summary>
    public static Deployed From(params string[] sources) => From(sources, []);

    public static Deployed From(IEnumerable<string> sources, IEnumerable<MetadataReference> references)
    {
        var deployed = Run(Compile(sources, references));
        Assert.Equal("", deployed.Refusal);
        return deployed;
    }

    public static Deployed Sample(string name) => Run(CompilationFactory.Create(SampleSources.Of(name), name));

    /// <summary>The one unit that this source makes.</summary>
    public static UnitText Unit(string source)
    {
        var deployed = From(source);
        return deployed.Of(Assert.Single(deployed.UnitNames));
    }

    /// <summary>A service that has what every service needs, and these attributes.</summary>
    public static UnitText Service(string attributes) =>
        Unit($"[ExecStart(\"/bin/app\")] [{attributes}] public sealed record App : Service;");

    /// <summary>What is said instead of a tree.</summary>
    public static string RefusalOf(params string[] sources) => Run(Compile(sources, [])).Refusal;

    public static Compilation Compile(IEnumerable<string> sources, IEnumerable<MetadataReference> references, string assemblyName = "Test") => CompilationFactory.Create(
        sources.Select(static (text, index) => new SourceFile($"Source{index}.cs", text)).Prepend(new SourceFile("Language.cs", "global using UnitDsl;")),
        assemblyName,
        references);

    public static Deployed Run(Compilation compilation)
    {
        var run = new GeneratorHarness(new UnitDslGenerator()).Run(compilation).AssertCompiles();
        return new Deployed(CarriedTree.In(run.Result.GeneratedTrees));
    }

    public UnitText Of(string name) =>
        Files.TryGetValue(UnitFolder + name, out var text)
            ? new UnitText(text)
            : throw new KeyNotFoundException($"No {name} among {string.Join(", ", UnitNames)}");
}
