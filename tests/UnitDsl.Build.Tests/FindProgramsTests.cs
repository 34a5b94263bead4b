using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

/// <summary>Which files of which programs the compiler is given.</summary>
public sealed class FindProgramsTests : IDisposable
{
    private const string Web = """<Project Sdk="Microsoft.NET.Sdk.Web" />""";

    private readonly Scratch files = new();
    private string[] references = [];
    private FindPrograms task = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void A_program_is_its_sources_its_settings_and_the_projects_it_refers_to()
    {
        Write(
            ("Api/Api.csproj", """<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Shared\Shared.csproj" /></ItemGroup></Project>"""),
            ("Api/Program.cs", ""), ("Api/Routes/Health.cs", ""), ("Api/obj/Made.cs", ""), ("Api/bin/Old.cs", ""), ("Api/.idea/Its.cs", ""),
            ("Api/appsettings.json", "{}"), ("Api/appsettings.Production.json", "{}"), ("Api/other.json", "{}"), ("Api/Properties/launchSettings.json", "{}"),
            ("Api/Tests/Api.Tests.csproj", Web), ("Api/Tests/Test.cs", ""),
            ("Shared/Shared.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("Shared/Probes.cs", ""));

        Find("[Project(\"../Api/Api.csproj\")]");

        Assert.Equal(
            ["Api/Api.csproj", "Api/Program.cs", "Api/Properties/launchSettings.json", "Api/Routes/Health.cs", "Api/appsettings.Production.json", "Api/appsettings.json", "Shared/Probes.cs"],
            Found.Keys.Order(StringComparer.Ordinal));
        Assert.All(Found.Values, static item => Assert.Equal("../Api/Api.csproj", item.GetMetadata("UnitDslProgram")));
        Assert.Equal(("Api", "web"), (Found["Api/Api.csproj"].GetMetadata("UnitDslAssemblyName"), Found["Api/Api.csproj"].GetMetadata("UnitDslTraits")));
        Assert.Equal("", task.Missing);
    }

    [Fact]
    public void A_library_is_part_of_all_programs_that_refer_to_it()
    {
        const string Refers = """<Project Sdk="Microsoft.NET.Sdk.Worker"><ItemGroup><ProjectReference Include="../Shared/Shared.csproj" /></ItemGroup></Project>""";
        Write(("A/A.csproj", Refers), ("B/B.csproj", Refers), ("Shared/Shared.csproj", "<Project />"), ("Shared/Probes.cs", ""));

        Find("[Project(@\"..\\A\\A.csproj\")] [Node, Project ( \"./../B/B.csproj\" )]");

        Assert.Equal("../A/A.csproj|../B/B.csproj", Found["Shared/Probes.cs"].GetMetadata("UnitDslProgram"));
    }

    [Fact]
    public void Of_what_is_referred_to_only_programs_count()
    {
        Write(
            ("Web/Web.csproj", Web), ("Tool/Tool.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>exe</OutputType><AssemblyName>acme-$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>"),
            ("Library/Library.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />"), ("Parts/Parts.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>"),
            ("Broken/Broken.csproj", "<Project"));
        references = ["../Web/Web.csproj", @"..\Tool\Tool.csproj", "../Library/Library.csproj", "../Parts/Parts.csproj", "../Broken/Broken.csproj", "../Gone/Gone.csproj"];

        Find("");

        Assert.Equal(["Tool/Tool.csproj", "Web/Web.csproj"], Found.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("acme-Tool", "referenced"), (Found["Tool/Tool.csproj"].GetMetadata("UnitDslAssemblyName"), Found["Tool/Tool.csproj"].GetMetadata("UnitDslTraits")));
        Assert.Equal("web referenced", Found["Web/Web.csproj"].GetMetadata("UnitDslTraits"));
    }

    [Fact]
    public void What_is_named_and_not_there_is_told_and_what_names_nothing_finds_nothing()
    {
        Find("[Project(\"../C#/Gone.csproj\")] [Project(\"{Path}/X.csproj\")] new Project(\"text\"); [Projection(\"../P/P.csproj\")]");

        Assert.Equal("../C^23/Gone.csproj", task.Missing);
        Assert.Empty(Found);
    }

    private Dictionary<string, ITaskItem> Found => task.Files.ToDictionary(item => Path.GetRelativePath(files.Root, item.ItemSpec).Replace('\\', '/'), StringComparer.Ordinal);

    private void Write(params (string File, string Text)[] texts)
    {
        // Stops the look for what may name assemblies from further up.
        files.Write("Directory.Build.props", "<Project />");
        files.Write("Directory.Build.targets", "<Project />");
        foreach (var (file, text) in texts)
            files.Write(file, text);
    }

    private void Find(string source)
    {
        files.Write("Site/Site.csproj", "<Project />");
        files.Write("Site/Units.cs", source);
        task = new FindPrograms
        {
            BuildEngine = new RecordingEngine(),
            ProjectFile = files.PathOf("Site/Site.csproj"),
            ProjectReferences = [.. references.Select(static reference => new TaskItem(reference))],
            Sources = [new TaskItem("Units.cs"), new TaskItem("Gone.cs")],
        };
        Assert.True(task.Execute());
    }
}
