using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.BuildTests.Support;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;

namespace UnitDsl.CodeFixes.Tests.Support;

/// <summary>A project for the SDK's own tools, with the compiler parts beside it that these tests were built with.</summary>
internal static class AnalyzedProject
{
    public static void Write(Scratch scratch, string name)
    {
        scratch.Write(name, """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="lib/UnitDsl.dll" />
                <Analyzer Include="lib/UnitDsl.Analyzers.dll;lib/UnitDsl.CodeFixes.dll;lib/UnitDsl.Site.dll;lib/UnitDsl.Systemd.dll" />
              </ItemGroup>
            </Project>
            """);
        Directory.CreateDirectory(scratch.PathOf("lib"));
        foreach (var part in new[] { typeof(Service), typeof(UnitDslAnalyzer), typeof(Fixer), typeof(Rulebook), typeof(UnitName) })
        {
            var file = part.Assembly.Location;
            File.Copy(file, scratch.PathOf(Path.Combine("lib", Path.GetFileName(file))));
        }
    }
}
