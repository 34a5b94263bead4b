using System.Text;
using System.Text.RegularExpressions;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.BuildTests.Support;
using UnitDsl.CodeFixes.Tests.Support;
using UnitDsl.Rules.Tests.Support;
using UnitDsl.Site.Rules;
using UnitDsl.Testing;

namespace UnitDsl.Rules.Tests;

/// <summary>Every fix at once in a client that is not ours: a project with a mistake for each of them, mended by the SDK's own tool, builds clean.</summary>
public sealed partial class EveryFixTests : IDisposable
{
    private const int MostPasses = 4;
    private const int Enough = 85;

    // They look for a unit of nearly this name, and here all have other names.
    private static readonly string[] byName = ["UNIT0203", "UNIT0513"];

    private static readonly HashSet<string> fixable = [.. Fixers.All.SelectMany(static fixer => fixer.FixableDiagnosticIds)];

    private readonly Scratch scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_project_with_a_mistake_for_every_fix_builds_clean_after_the_SDKs_own_tool()
    {
        var files = await Found(Mistakes().ToList());
        Assert.True(files.Count >= Enough, $"{files.Count} fixes");
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
        .Where(static one => one is { Kind: CaseKind.Hit, Sources.Count: 1, Fixed.Count: > 0 } && one.Fixed[0] is { IsMended: true, Offer: 0 } && one.Programs.Count == 0 && !one.Sources[0].Text.Contains("[assembly:", StringComparison.Ordinal))
        .GroupBy(static one => one.Id)
        .Select(static same => new SourceFile($"{same.Key}.cs", "using UnitDsl;\n\n" + Renamed(same.Key, SourceMarkup.Parse(same.First().Sources[0].Text).Text)));

    private static string Renamed(string id, string source)
    {
        var names = DeclaredName().Matches(source).Select(static match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal);
        var renamed = names.Aggregate(source, (text, name) => Regex.Replace(text, $@"\b{name}\b", $"U{id[4..]}{name}"));
        return GivenName().Replace(renamed, $"Name(\"u{id[4..]}-");
    }

    /// <summary>Those that are mistakes still in one project with all others: a few are made up for by what another case brings.</summary>
    private static async Task<List<SourceFile>> Found(List<SourceFile> files)
    {
        var harness = new AnalyzerHarness(new UnitDslAnalyzer());
        var reported = (await harness.WholeBuildAsync(harness.Compile(files))).Select(static diagnostic => diagnostic.Id).ToHashSet();
        return files.FindAll(file => !byName.Contains(Path.GetFileNameWithoutExtension(file.Name)) && reported.Contains(Path.GetFileNameWithoutExtension(file.Name)));
    }

    private void WriteProject(IEnumerable<SourceFile> files)
    {
        AnalyzedProject.Write(scratch, "Mistakes.csproj");

        // What no fix can mend is none of this test's business.
        var config = new StringBuilder("root = true\n[*.cs]\n");
        foreach (var rule in Rulebook.OfRecords.Where(static rule => !rule.IsLanguage && !fixable.Contains(rule.Id)))
            config.Append($"dotnet_diagnostic.{rule.Id}.severity = none\n");
        scratch.Write("Site.cs", "using UnitDsl;\n\n[assembly: Site(\"mistakes\", Ports = \"4000-4999\")]\n");
        scratch.Write(".editorconfig", config.ToString());
        foreach (var file in files)
            scratch.Write(file.Name, file.Text);
    }

    [GeneratedRegex(@"\bName\(""")]
    private static partial Regex GivenName();

    [GeneratedRegex(@"\b(?:record|class)\s+(?<name>\w+?)(?:Attribute)?\b")]
    private static partial Regex DeclaredName();
}
