using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Analyzers.Generating;

namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Services that run the program of a project: named, or referred to.</summary>
public sealed class ProjectTests
{
    private static UnitText Unit(string source, string name, params string[] referenced)
    {
        var programs = ProgramSources.Of(referenced.Select(static path => (path, "web")), isReferenced: true);
        var run = new GeneratorHarness(new UnitDslGenerator()) { AdditionalTexts = programs }.Run(Deployed.Compile([source], []));
        var carried = CarriedTree.In(run.Result.GeneratedTrees);
        Assert.Empty(carried.Refusals);
        return new UnitText(carried.Files["root/etc/systemd/system/" + name]);
    }

    private static async Task<IReadOnlyList<Diagnostic>> Found(string source, IReadOnlyDictionary<string, string> options, params string[] referenced)
    {
        var harness = new AnalyzerHarness(new UnitDslAnalyzer()) { AdditionalSources = ProgramSources.Of(referenced.Select(static path => (path, "web")), isReferenced: true), GlobalOptions = options };
        return [.. (await harness.WholeBuildAsync(harness.Compile(Check.Files([source])))).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static readonly Dictionary<string, string> none = [];

    [Theory]
    [InlineData("[Project(\"../Api/Api.csproj\")] public sealed record Shop : Service;", "/opt/shop/Api", "/opt/shop")]
    [InlineData("[Project(\"../Api/Api.csproj\", Directory = \"/srv/{Unit}/\")] public sealed record Shop : Service;", "/srv/shop/Api", "/srv/shop")]
    [InlineData("[Project(\"../Api/Api.csproj\", AssemblyName = \"the api\")] public sealed record Shop : Service;", "\"/opt/shop/the api\"", "/opt/shop")]
    [InlineData("[Project(\"../Api/Api.csproj\"), WorkingDirectory(\"/var/lib/shop\")] public sealed record Shop : Service;", "/opt/shop/Api", "/var/lib/shop")]
    [InlineData("[Project(\"../Api/Api.csproj\"), Name(\"shop@\")] public sealed record Shop : Service;", "/opt/shop/Api", "/opt/shop", "shop@.service")]
    [InlineData("[Project(\"../Api/Api.csproj\")] public abstract record Site : Service; [ExecStart(\"/bin/own\")] public sealed record Shop : Site;", "/bin/own", null)]
    public void A_project_says_what_runs_and_where(string source, string command, string? directory, string unit = "shop.service")
    {
        var text = Unit(source, unit);

        Assert.Equal(command, text.Value("ExecStart"));
        Assert.Equal(directory, text.Has("WorkingDirectory") ? text.Value("WorkingDirectory") : null);
    }

    [Fact]
    public void A_service_without_a_program_runs_the_one_that_is_referred_to() =>
        Assert.Equal("/opt/shop/Api", Unit("public sealed record Shop : Service;", "shop.service", "../Api/Api.csproj").Value("ExecStart"));

    [Fact]
    public void Of_several_it_runs_the_one_of_its_name() =>
        Assert.Equal("/opt/order-worker/OrderWorker", Unit("public sealed record OrderWorker : Service;", "order-worker.service", "../Api/Api.csproj", "../OrderWorker/OrderWorker.csproj").Value("ExecStart"));

    [Fact]
    public async Task Of_several_others_somebody_has_to_choose()
    {
        var found = Assert.Single(await Found("public sealed record Shop : Service;", none, "../Api/Api.csproj", "../Worker/Worker.csproj"));

        Assert.Equal("UNIT0320", found.Id);
        Assert.Contains("or [Project(…)], which names one of ../Api/Api.csproj, ../Worker/Worker.csproj", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Project(\"../Apo/Apo.csproj\")] public sealed record Shop : Service;", "UNIT0024", "There is no project '../Apo/Apo.csproj'")]
    [InlineData("[Project(\"../B#/B.csproj\")] public sealed record Shop : Service;", "UNIT0024", "There is no project '../B#/B.csproj'")]
    [InlineData("[Project(\"../{Name}/X.csproj\")] public abstract record Site(string Name) : Service; public sealed record Shop() : Site(\"Y\");", "UNIT0024", "write it as one text without holes")]
    [InlineData("[Project(\"../Api\")] public sealed record Shop : Service;", "UNIT0024", "'../Api' is no project")]
    [InlineData("[Project(\"../Api/Api.csproj\"), OnBootSec(1)] public sealed record Shop : TimerUnit;", "UNIT0004", "[Project] belongs on a service")]
    [InlineData("[Project(\"../Api/Api.csproj\", Directory = \"srv\")] public sealed record Shop : Service;", "UNIT0011", "absolute")]
    public async Task A_project_that_cannot_be_is_an_error(string source, string id, string says)
    {
        var built = new Dictionary<string, string> { ["build_property.UnitDslProgramsRead"] = "true", ["build_property.UnitDslMissingPrograms"] = "../Apo/Apo.csproj|../B^23/B.csproj" };

        var found = (await Found(source, built, "../Api/Api.csproj"))[0];

        Assert.Equal(id, found.Id);
        Assert.Contains(says, found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_that_has_not_looked_yet_says_nothing() =>
        Assert.Empty(await Found("[Project(\"../New/New.csproj\")] public sealed record Shop : Service;", none));
}
