using System.Diagnostics;

namespace UnitDsl.Benchmarks;

/// <summary>What UnitDsl adds to a whole build after an edit.</summary>
internal static class BuildBenchmarks
{
    public static void Run(Report report, bool quick)
    {
        const int Services = 1000;
        var root = FindRepository();
        var scratch = Directory.CreateTempSubdirectory("unitdsl-bench-").FullName;
        try
        {
            var with = Write(Path.Combine(scratch, "With"), root, Services, isWhole: true);
            var without = Write(Path.Combine(scratch, "Without"), root, Services, isWhole: false);
            foreach (var project in new[] { with, without })
            {
                DotNet(project, "restore");
                Build(project, 1);
                Build(project, 2);
            }

            var edit = 2;
            var times = Measurement.Interleaved(
                quick ? 5 : 11,
                () => Build(with, ++edit),
                () => Build(without, edit));
            report.Add($"dotnet build with / without UnitDsl, {Services} services", times[0] / times[1], 1.3, Report.Pair(times[0], times[1]));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    private static double Build(string directory, int edit)
    {
        File.WriteAllText(Path.Combine(directory, Input.FileName(0)), Input.File(0, 50, edit));
        return Measurement.Milliseconds(() => DotNet(directory, "build", "--no-restore"));
    }

    public static void DotNet(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-v", "q", "--nologo"]) { WorkingDirectory = directory, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }

    public static string Write(string directory, string root, int services, bool isWhole)
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, text) in Input.Site(services))
            File.WriteAllText(Path.Combine(directory, name), text);
        File.WriteAllText(Path.Combine(directory, "Bench.csproj"), isWhole ? Whole(root) : Bare());
        return directory;
    }

    private static string Bare() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><Reference Include="{AppContext.BaseDirectory}UnitDsl.dll" /></ItemGroup>
        </Project>
        """;

    // As the package has it: the same files, in the same roles.
    private static string Whole(string root) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>
            <UnitDslTaskAssembly>{root}/src/UnitDsl.Build/bin/{Configuration}/netstandard2.0/UnitDsl.Build.dll</UnitDslTaskAssembly>
          </PropertyGroup>
          <Import Project="{root}/src/UnitDsl.Build/buildTransitive/UnitDsl.props" />
          <ItemGroup>
            <Reference Include="{AppContext.BaseDirectory}UnitDsl.dll" />
            <Analyzer Include="{root}/analyzers/UnitDsl.Analyzers/bin/{Configuration}/netstandard2.0/UnitDsl.*.dll" />
          </ItemGroup>
          <Import Project="{root}/src/UnitDsl.Build/buildTransitive/UnitDsl.targets" />
        </Project>
        """;

    private static string Configuration => AppContext.BaseDirectory.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";

    public static string FindRepository()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "UnitDsl.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("This runs from within the repository.");
        return directory.FullName;
    }
}
