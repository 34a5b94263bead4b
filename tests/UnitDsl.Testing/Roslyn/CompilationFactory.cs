using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing;

/// <summary>C# compilations as a user's project would make them: the framework, UnitDsl.dll, implicit usings.</summary>
public static class CompilationFactory
{
    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest);

    /// <summary>The framework's assemblies, and UnitDsl.dll where the test project references it; nothing else that the test host has loaded.</summary>
    public static IReadOnlyList<MetadataReference> PlatformReferences { get; } = FindPlatformReferences();

    public static CSharpCompilation Create(params string[] sources) =>
        Create([.. sources.Select((text, index) => new SourceFile($"Source{index}.cs", text))]);

    public static CSharpCompilation Create(
        IEnumerable<SourceFile> sources, string assemblyName = "Test", IEnumerable<MetadataReference>? references = null, bool implicitUsings = true)
    {
        var trees = sources.Select(Parse).ToList();
        if (implicitUsings)
            trees.Add(Parse(new SourceFile("GlobalUsings.g.cs", string.Concat(ImplicitUsings.Select(name => $"global using {name};\n")))));
        return CSharpCompilation.Create(
            assemblyName, trees, [.. PlatformReferences, .. references ?? []],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
    }

    public static SyntaxTree Parse(SourceFile source) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source.Text, Encoding.UTF8), ParseOptions, source.Name);

    /// <summary>The same compilation with one file's text replaced, as after a keystroke.</summary>
    public static CSharpCompilation WithFile(this CSharpCompilation compilation, string name, string text)
    {
        var old = compilation.Tree(name);
        return compilation.ReplaceSyntaxTree(old, old.WithChangedText(SourceText.From(text, Encoding.UTF8)));
    }

    public static SyntaxTree Tree(this Compilation compilation, string name) => compilation.SyntaxTrees.Single(tree => tree.FilePath == name);

    /// <summary>The assembly as another project's build sees it: an image on disk.</summary>
    public static MetadataReference ToImageReference(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray(), filePath: $"{compilation.AssemblyName}.dll")
            : throw new InvalidOperationException($"The referenced assembly does not compile:\n{string.Join('\n', result.Diagnostics)}");
    }

    /// <summary>Both forms in which a second assembly reaches a compiler: an image in a build, a compilation in an editor.</summary>
    public static IReadOnlyList<MetadataReference> BothReferences(this Compilation compilation) =>
        [compilation.ToImageReference(), compilation.ToMetadataReference()];

    private static List<MetadataReference> FindPlatformReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) == "UnitDsl.dll")
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
