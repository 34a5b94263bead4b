using System.Text;
using System.Text.RegularExpressions;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Build.Tests.Support;
using UnitDsl.CodeFixes;
using UnitDsl.Rules.Tests.Support;
using UnitDsl.Site.Rules;
using UnitDsl.Systemd;
using UnitDsl.Testing;

namespace UnitDsl.Rules.Tests;

/// <summary>Every fix at once in a client that is not ours: a project with a mistake for each of them, mended by the SDK's own tool, builds clean.</summary>
public sealed partial class EveryFixTests : IDisposable
{
    private const int MostPasses = 4;

    private static readonly HashSet<string> fixable = [.. Fixers.All.SelectMany(static fixer => fixer.FixableDiagnosticIds)];

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_project_with_a_mistake_for_every_fix_builds_clean_after_the_SDKs_own_tool()
    {
        var files = Mistakes().ToList();
        await EachIsThere(files);
        WriteProject(files);
        DotNet.Run(scratch.Root, "build", "--nologo").Failed();

        var format = "";
        DotNet build;
        var passes = 0;
        do
        {
            // What a mistake hides shows once that one is mended.
            format += DotNet.Run(scratch.Root, ["format", "analyzers", "--severity", "info", "--verbosity", "normal", "--diagnostics", .. fixable]).Succeeded().Output;
            build = DotNet.Run(scratch.Root, "build", "--nologo", "--no-incremental");
        }
        while (++passes < MostPasses && !IsClean(build));

        Assert.True(IsClean(build), $"{build.Output}\n{format}\n{string.Join("\n----\n", files.Where(file => build.Output.Contains(file.Name, StringComparison.Ordinal)).Select(file => scratch.Read(file.Name)))}");
    }

    private static bool IsClean(DotNet build) => build.ExitCode == 0 && build.Output.Contains(" 0 Warning(s)", StringComparison.Ordinal);

    /// <summary>The first case of each fix that one source makes; its types are named after the rule, so that all of them fit into one project.</summary>
    private static IEnumerable<SourceFile> Mistakes() => RuleCase.All
        .Where(static one => one is { Kind: CaseKind.Hit, Sources.Count: 1, Fixed.Count: > 0 } && one.Fixed[0] is { IsMended: true, Offer: 0 } && !one.Sources[0].Text.Contains("[assembly:", StringComparison.Ordinal))
        .GroupBy(static one => one.Id)
        .Select(static same => new SourceFile($"{same.Key}.cs", "using UnitDsl;\n\n" + Renamed(same.Key, SourceMarkup.Parse(same.First().Sources[0].Text).Text)));

    private static string Renamed(string id, string source)
    {
        var names = DeclaredName().Matches(source).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
        return names.Aggregate(source, (text, name) => Regex.Replace(text, $@"\b{name}\b", $"U{id[4..]}{name}"));
    }

    private static async Task EachIsThere(List<SourceFile> files)
    {
        var harness = new AnalyzerHarness(new UnitDslAnalyzer());
        var found = await harness.WholeBuildAsync(harness.Compile(files));
        var reported = found.Select(static diagnostic => diagnostic.Id).ToHashSet();
        Assert.All(files, file => Assert.Contains(Path.GetFileNameWithoutExtension(file.Name), reported));
        Assert.True(files.Count >= 50, $"{files.Count} fixes");
    }

    private void WriteProject(IEnumerable<SourceFile> files)
    {
        scratch.Write("Mistakes.csproj", """
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
        foreach (var part in new[] { typeof(Service), typeof(UnitDslAnalyzer), typeof(Fixer), typeof(Rulebook), typeof(UnitName) })
        {
            var file = part.Assembly.Location;
            Directory.CreateDirectory(scratch.PathOf("lib"));
            File.Copy(file, scratch.PathOf(Path.Combine("lib", Path.GetFileName(file))));
        }

        // What no fix can mend is none of this test's business; all that one can must show.
        var config = new StringBuilder("root = true\n[*.cs]\n");
        foreach (var rule in Rulebook.OfRecords.Where(static rule => !rule.IsLanguage))
            config.Append($"dotnet_diagnostic.{rule.Id}.severity = {(!fixable.Contains(rule.Id) ? "none" : rule.Severity == Severity.Error ? "error" : "warning")}\n");
        scratch.Write(".editorconfig", config.ToString());
        foreach (var file in files)
            scratch.Write(file.Name, file.Text);
    }

    [GeneratedRegex(@"\b(?:record|class)\s+(?<name>\w+?)(?:Attribute)?\b")]
    private static partial Regex DeclaredName();
}
