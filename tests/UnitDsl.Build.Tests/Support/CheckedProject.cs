namespace UnitDsl.BuildTests.Support;

/// <summary>A project outside the repository with everything that the package brings: library, compiler parts, task and targets.</summary>
public sealed class CheckedProject : IDisposable
{
    private const string Targets = "src/UnitDsl.Build/buildTransitive/UnitDsl";

    private static readonly string[] parts = ["UnitDsl.Analyzers", "UnitDsl.Site", "UnitDsl.Systemd"];

    /// <param name="properties">Of the site's project, beside those that it needs.</param>
    /// <param name="items">Its items, such as references to programs.</param>
    public CheckedProject(string properties = "", string items = "")
    {
        Files.Write("Directory.Packages.props", "<Project />");
        Files.Write("Site/Site.csproj", $"""
            <Project>
              <PropertyGroup><UnitDslTaskAssembly>{typeof(LandDeployTree).Assembly.Location}</UnitDslTaskAssembly></PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{At(Targets + ".props")}" />
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable>{properties}</PropertyGroup>
              <ItemGroup>
                <Reference Include="{Output("src/UnitDsl")}/UnitDsl.dll" />
                {string.Concat(parts.Select(static part => $"<Analyzer Include=\"{Output("analyzers/UnitDsl.Analyzers")}/{part}.dll\" />"))}
                {items}
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
              <Import Project="{At(Targets + ".targets")}" />
            </Project>
            """);
    }

    public Scratch Files { get; } = new();

    public CheckedProject With(string file, string text)
    {
        Files.Write(file, text);
        return this;
    }

    public DotNet Build(params string[] arguments) => DotNet.Run(Files.PathOf("Site"), ["build", "--nologo", .. arguments]);

    public string Unit(string name) => Files.Read($"Site/bin/Debug/net10.0/deploy/root/etc/systemd/system/{name}");

    public string Manifest => Files.Read("Site/bin/Debug/net10.0/deploy/site.json");

    public void Dispose() => Files.Dispose();

    private static string At(string path) => Path.Combine(Repository.Root, path);

    private static string Output(string project) => At($"{project}/bin/{Repository.Configuration}/netstandard2.0");
}
