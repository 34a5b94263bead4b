namespace UnitDsl.BuildTests.Support;

/// <summary>
/// Every package of ours in a local folder: the one that <c>tests/run</c> packed, or one packed here.
/// Consumers get a package cache of their own, because a version is packed many times here and NuGet unpacks it once only.
/// </summary>
public sealed class PackageFeed : IDisposable
{
    private const string FromOutside = "UNITDSL_PACKAGES";
    private static readonly string[] PackedProjects = ["src/UnitDsl.Pack", "src/UnitDsl.Cli"];

    private readonly Scratch scratch = new();

    public PackageFeed()
    {
        Directory.CreateDirectory(Folder);
        if (Environment.GetEnvironmentVariable(FromOutside) is { Length: > 0 } packed)
        {
            foreach (var package in Directory.EnumerateFiles(packed, "*.nupkg"))
                File.Copy(package, Path.Combine(Folder, Path.GetFileName(package)));
            return;
        }
        foreach (var project in PackedProjects)
            DotNet.Run(Repository.Root, "pack", project, "-c", Repository.Configuration, "-o", Folder, "--nologo").Succeeded();
    }

    public string Folder => scratch.PathOf("feed");

    public string Package(string id) => Assert.Single(Directory.EnumerateFiles(Folder, id + ".*.nupkg"), path => char.IsAsciiDigit(Path.GetFileName(path)[id.Length + 1]));

    public string Version(string id) => Path.GetFileNameWithoutExtension(Package(id))[(id.Length + 1)..];

    /// <summary>A fresh project outside the repository; give it the sources it is made of.</summary>
    public string Consumer(string name, string projectBody, params (string File, string Text)[] files) =>
        Workspace(name, [.. files, ($"{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              {projectBody}
            </Project>
            """)]);

    /// <summary>A fresh directory whose projects restore from the feed as well as from the default sources.</summary>
    public string Workspace(string name, params (string File, string Text)[] files)
    {
        scratch.Write($"{name}/nuget.config", $"""
            <configuration>
              <packageSources><add key="unitdsl-local" value="{Folder}" /></packageSources>
            </configuration>
            """);
        // Stops the search for files of that name further up, and wins over a cache named in the environment.
        scratch.Write($"{name}/Directory.Build.props", $"<Project><PropertyGroup><RestorePackagesPath>{scratch.PathOf("cache")}</RestorePackagesPath></PropertyGroup></Project>");
        scratch.Write($"{name}/Directory.Build.targets", """
            <Project>
              <Target Name="ShowAnalyzers" AfterTargets="CoreCompile"><Message Importance="high" Text="analyzer: %(Analyzer.Filename)" /></Target>
            </Project>
            """);
        scratch.Write($"{name}/Directory.Packages.props", "<Project />");
        foreach (var (file, text) in files)
            scratch.Write($"{name}/{file}", text);
        return scratch.PathOf(name);
    }

    public void Dispose() => scratch.Dispose();
}
