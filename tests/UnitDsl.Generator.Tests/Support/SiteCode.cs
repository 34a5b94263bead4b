using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Support;

/// <summary>The sources of a site at one moment, and everything else that its compilation is made from.</summary>
public sealed record SiteCode(ImmutableList<SourceFile> Files)
{
    private static readonly SourceFile implicitUsings = new(
        "GlobalUsings.g.cs", "global using System; global using System.Collections.Generic; global using System.IO; global using System.Threading;");

    public ImmutableList<MetadataReference> References { get; init; } = [];

    public string AssemblyName { get; init; } = "Test";

    public CSharpParseOptions ParseOptions { get; init; } = CompilationFactory.ParseOptions;

    public static SiteCode Of(params string[] texts) =>
        new([implicitUsings, .. texts.Select((text, index) => new SourceFile($"Source{index}.cs", text))]);

    public SiteCode With(string name, string text)
    {
        var index = Files.FindIndex(file => file.Name == name);
        return this with { Files = index < 0 ? Files.Add(new SourceFile(name, text)) : Files.SetItem(index, new SourceFile(name, text)) };
    }

    public SiteCode Without(string name) => this with { Files = Files.RemoveAll(file => file.Name == name) };

    public SiteCode Replace(string what, string by)
    {
        var index = Files.FindIndex(file => file.Text.Contains(what, StringComparison.Ordinal));
        return With(Files[index].Name, Files[index].Text.Replace(what, by, StringComparison.Ordinal));
    }

    public CSharpCompilation Compile() => CompilationOf(Files.Select(Parse), CompilationFactory.PlatformReferences);

    /// <summary>
    /// The same sources in a compilation that nothing remembered fits: every tree is new, and UnitDsl.dll is a file that nobody has seen yet.
    /// </summary>
    public CSharpCompilation CompileAfresh() => CompilationOf(
        Files.Select(Parse),
        CompilationFactory.PlatformReferences.Select(static reference => reference.Display!.EndsWith("UnitDsl.dll", StringComparison.Ordinal)
            ? MetadataReference.CreateFromFile(reference.Display)
            : reference));

    public SyntaxTree Parse(SourceFile file) => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), ParseOptions, file.Name);

    private CSharpCompilation CompilationOf(IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> platform) => CSharpCompilation.Create(
        AssemblyName, trees, [.. platform, .. References],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, deterministic: true));
}
