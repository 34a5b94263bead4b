using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace UnitDsl.BuildTests.Support;

/// <summary>A project directory in which the task runs on an assembly compiled here, without MSBuild around it.</summary>
public sealed class LandingSite : IDisposable
{
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(static path => MetadataReference.CreateFromFile(path))];

    public Scratch Files { get; } = new();

    public RecordingEngine Engine { get; private set; } = new();

    public string Output { get; set; } = "deploy";

    public bool AnalyzersOff { get; set; }

    public bool DesignTime { get; set; }

    public bool KeepElsewhere { get; set; }

    public string[] Landed { get; private set; } = [];

    public string ProjectFile { get; set; } = "site.csproj";

    public bool Land(PayloadSource payload)
    {
        Compile(payload.ToString());
        return Land();
    }

    public bool Land()
    {
        Engine = new();
        var task = new LandDeployTree
        {
            BuildEngine = Engine,
            Assembly = "obj/site.dll",
            ProjectFile = Files.PathOf(ProjectFile),
            OutputDirectory = Output,
            ListFile = "obj/landed.txt",
            AnalyzersOff = AnalyzersOff,
            DesignTime = DesignTime,
            KeepElsewhere = KeepElsewhere,
        };
        var succeeded = task.Execute();
        Landed = [.. task.LandedFiles.Select(file => Path.GetRelativePath(Files.PathOf(Output), file.ItemSpec))];
        return succeeded;
    }

    public bool Remove()
    {
        Engine = new();
        return new RemoveDeployTree { BuildEngine = Engine, ProjectFile = Files.PathOf(ProjectFile), OutputDirectory = Output, ListFile = "obj/landed.txt" }.Execute();
    }

    public void Compile(string source)
    {
        var compilation = CSharpCompilation.Create("site", [CSharpSyntaxTree.ParseText(source)], References, new(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(Files.PathOf("obj"));
        var result = compilation.Emit(Files.PathOf("obj/site.dll"));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    public void Dispose() => Files.Dispose();
}
