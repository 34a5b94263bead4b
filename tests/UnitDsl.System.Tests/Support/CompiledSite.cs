using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Support;

/// <summary>A site's sources after the generator: the files are taken from the constants that the build task would read.</summary>
internal sealed class CompiledSite
{
    public const string Units = "root/etc/systemd/system/";

    public const string Quadlets = "root/etc/containers/systemd/";

    private readonly Compilation output;

    public CompiledSite(params string[] sources)
    {
        var compilation = CompilationFactory.Create(sources);
        output = new GeneratorHarness(new UnitDslGenerator()).Run(compilation).AssertCompiles().Output;
        var carried = CarriedTree.In(output.SyntaxTrees);
        Files = carried.Files;
        Refusals = carried.Refusals;
    }

    /// <summary>Every file of the deploy tree by its path.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    public string Unit(string name) => Files[Units + name];

    /// <summary>Why the build task would refuse to land anything.</summary>
    public IEnumerable<string> Refusals { get; }

    public Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync() => new AnalyzerHarness(new UnitDslAnalyzer()).WholeBuildAsync(output);

    /// <summary>Writes the unit files side by side, as a directory that systemd reads.</summary>
    public void WriteUnits(TemporaryDirectory directory, Func<string, bool>? which = null)
    {
        foreach (var (path, text) in Files)
        {
            if (path.StartsWith(Units, StringComparison.Ordinal) && which?.Invoke(Path.GetFileName(path)) != false)
                directory.Write(path[Units.Length..], text);
        }
    }
}
