using UnitDsl.BuildTests.Support;

namespace UnitDsl.SystemTests.Packages;

/// <summary>Projects outside the repository that know UnitDsl as a package, as users do.</summary>
public sealed class Consumers : IDisposable
{
    public const string UnitPath = "root/etc/systemd/system/";

    public PackageFeed Feed { get; } = new();

    public string Reference => $"""<ItemGroup><PackageReference Include="UnitDsl" Version="{Feed.Version("UnitDsl")}" /></ItemGroup>""";

    /// <summary>A project file for a workspace of several projects.</summary>
    public static (string File, string Text) Project(string path, string body, string frameworks = "<TargetFramework>net10.0</TargetFramework>") => (path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {frameworks}
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          {body}
        </Project>
        """);

    public static string Unit(string project, string name, string framework = "net10.0") =>
        File.ReadAllText(Path.Combine(project, $"bin/Debug/{framework}/deploy", UnitPath, name));

    public void Dispose() => Feed.Dispose();
}
