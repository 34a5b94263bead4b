using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Analyzers.Reading;

namespace UnitDsl.Benchmarks;

/// <summary>A site in memory.</summary>
internal sealed class Project
{
    private static readonly CSharpParseOptions options = new(LanguageVersion.Latest);
    private static readonly List<MetadataReference> references = FindReferences();

    private readonly List<(string Name, string Text)> files;

    public Project(IEnumerable<(string Name, string Text)> files)
    {
        this.files = [.. files];
        Compilation = Compile();
    }

    public CSharpCompilation Compilation { get; set; }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create([new UnitDslGenerator().AsSourceGenerator()], parseOptions: options);

    /// <summary>A run in which nothing is known: new trees, new symbols, an empty memory. Parsing is the compiler's own and not counted.</summary>
    public double Cold()
    {
        var fresh = Compile();
        ReadingMemory.Clear();
        Collect();
        return Measurement.Milliseconds(() => Driver().RunGenerators(fresh));
    }

    public double AfterEdit(ref GeneratorDriver driver, string file, string text)
    {
        var old = Compilation.SyntaxTrees.First(tree => tree.FilePath == file);
        Compilation = Compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text, Encoding.UTF8)));
        var edited = Compilation;
        var before = driver;
        var after = driver;
        Collect();
        var time = Measurement.Milliseconds(() => after = before.RunGenerators(edited));
        driver = after;
        return time;
    }

    public static void Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private CSharpCompilation Compile() => Compile(files, "Bench");

    public static CSharpCompilation Compile(IEnumerable<(string Name, string Text)> files, string name) => CSharpCompilation.Create(
        name,
        files.Select(static file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), options, file.Name)),
        references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static List<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) == "UnitDsl.dll")
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }
}
