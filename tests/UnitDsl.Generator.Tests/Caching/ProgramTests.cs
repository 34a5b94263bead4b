using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Generating;
using UnitDsl.Generator.Tests.Support;
using UnitDsl.Testing;

namespace UnitDsl.Generator.Tests.Caching;

/// <summary>An edit in the program that a service runs.</summary>
public sealed class ProgramTests
{
    private static readonly string[] afterInputs =
        [StepNames.ReadInputs, StepNames.ReadSite, StepNames.Bucket, StepNames.ReferencedNames, StepNames.RenderBucket, StepNames.Summary, StepNames.RenderSite, StepNames.Runs, StepNames.RenderOps, StepNames.Library, StepNames.Contract, StepNames.Refusal];

    private static SiteCode Code => SiteCode.Of("using UnitDsl; [Project(\"../Api/Api.csproj\")] public sealed record Api() : Service; [ExecStart(\"/bin/x\")] public sealed record Other() : Service;");

    private static GeneratorHarness With(params (string Path, string Text)[] files) => new(new UnitDslGenerator()) { AdditionalTexts = ProgramSources.Of(files) };

    [Fact]
    public void An_edit_of_its_source_reads_and_renders_nothing()
    {
        var compilation = Code.Compile();
        var before = ProgramSources.Of([("../Api/Program.cs", "app.MapGet(\"/\", () => 1);")]);
        var after = ProgramSources.Of([("../Api/Program.cs", "app.MapGet(\"/health\", () => 1);")]);
        var run = new GeneratorHarness(new UnitDslGenerator()) { AdditionalTexts = before }.Run(compilation);

        var driver = run.Driver.ReplaceAdditionalText(before[1], after[1]);

        var edited = driver.RunGeneratorsAndUpdateCompilation(compilation, out _, out _).GetRunResult();
        foreach (var step in afterInputs)
            Assert.All(GeneratorHarness.Reasons(edited, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
    }

    [Fact]
    public void What_its_project_publishes_is_what_the_unit_runs()
    {
        var run = With(("../Api/Program.cs", "")).Run(Code.Compile());
        var hostless = With(("../Api/Api.csproj", "web hostless")).Run(Code.Compile());

        Assert.Contains("ExecStart=/opt/api/Api", string.Concat(run.Sources.Values), StringComparison.Ordinal);
        Assert.Contains("ExecStart=/usr/bin/dotnet /opt/api/Api.dll", string.Concat(hostless.Sources.Values), StringComparison.Ordinal);
    }
}
