namespace UnitDsl.BuildTests.Support;

/// <summary>A project outside the repository that imports the targets as the package would have it; its payload is written by hand.</summary>
public sealed class SiteProject : IDisposable
{
    private const string Targets = "src/UnitDsl.Build/buildTransitive/UnitDsl";

    public SiteProject(string properties = "<TargetFramework>net10.0</TargetFramework>")
    {
        Files.Write("Directory.Build.props", $"""
            <Project>
              <PropertyGroup><UnitDslTaskAssembly>{typeof(LandDeployTree).Assembly.Location}</UnitDslTaskAssembly></PropertyGroup>
              <Import Project="{Path.Combine(Repository.Root, Targets + ".props")}" />
            </Project>
            """);
        Files.Write("Directory.Build.targets", $"""<Project><Import Project="{Path.Combine(Repository.Root, Targets + ".targets")}" /></Project>""");
        Files.Write("Site.csproj", $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");
    }

    public Scratch Files { get; } = new();

    public SiteProject Carries(PayloadSource payload)
    {
        Files.Write("Payload.cs", payload.ToString());
        return this;
    }

    public DotNet Run(params string[] arguments) => DotNet.Run(Files.Root, [.. arguments, "--nologo"]);

    public void Dispose() => Files.Dispose();
}
