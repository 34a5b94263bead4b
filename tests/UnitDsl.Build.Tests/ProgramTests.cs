using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

/// <summary>A site beside the program that it deploys, built for real.</summary>
public sealed class ProgramTests : IDisposable
{
    private const string Program = """
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddHealthChecks();
        var app = builder.Build();
        app.MapHealthChecks("/health");
        app.Run();
        """;

    private const string Api = """<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>""";

    private CheckedProject? project;

    public void Dispose() => project?.Dispose();

    [Fact]
    public void A_service_runs_the_program_that_its_site_refers_to_and_is_held_against_its_source()
    {
        project = new CheckedProject(items: """<ProjectReference Include="../Api/Api.csproj" />""").With("Api/Api.csproj", Api).With("Api/Program.cs", Program)
            .With("Site/Shop.cs", """
                using UnitDsl;
                [Port(3000, Variable = "ASPNETCORE_HTTP_PORTS"), SyslogIdentifier("{Unit}"), HealthCheck(Http = "http://127.0.0.1:{Port}/healthz")]
                public sealed record Shop() : Service;
                """);

        var build = project.Build().Succeeded();

        Assert.Contains("warning UNIT0607: Api does not answer /healthz, so this check would fail for ever; did you mean /health?", build.Output, StringComparison.Ordinal);
        Assert.Contains("\nExecStart=/opt/shop/Api\n", project.Unit("shop.service"), StringComparison.Ordinal);
        Assert.Contains("\nWorkingDirectory=/opt/shop\n", project.Unit("shop.service"), StringComparison.Ordinal);

        // The compiler looks at the program again when that alone changed.
        project.With("Api/Program.cs", Program.Replace("/health", "/healthz", StringComparison.Ordinal));
        Assert.DoesNotContain("UNIT0607", project.Build("--no-restore").Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_runs_the_program_of_the_project_that_it_names()
    {
        project = new CheckedProject()
            .With("Worker/Worker.csproj", """<Project Sdk="Microsoft.NET.Sdk.Worker"><PropertyGroup><TargetFramework>net10.0</TargetFramework><AssemblyName>acme-worker</AssemblyName></PropertyGroup></Project>""")
            .With("Worker/Program.cs", "Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder().UseSystemd();")
            .With("Jobs/Directory.Build.props", "<Project><PropertyGroup><AssemblyName>Acme.$(MSBuildProjectName)</AssemblyName></PropertyGroup></Project>")
            .With("Jobs/Nightly/Nightly.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><UseAppHost>false</UseAppHost></PropertyGroup></Project>""")
            .With("Jobs/Nightly/Program.cs", "System.Console.WriteLine();")
            .With("Site/Units.cs", """
                using UnitDsl;
                [assembly: SyslogIdentifier("{Unit}")]
                [Project("../Worker/Worker.csproj", Directory = "/srv/{Unit}"), Type(ServiceType.Notify)]
                public sealed record Worker() : Service;
                [Project(@"..\Jobs\Nightly\Nightly.csproj"), Type(ServiceType.Oneshot)]
                public sealed record Nightly() : Service;
                [Project("../Worker/Worker.csproj"), ExecStart("/usr/local/bin/worker --once")]
                public sealed record Once() : Service;
                """);

        var build = project.Build().Succeeded();

        Assert.DoesNotContain("warning", build.Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\nExecStart=/srv/worker/acme-worker\n", project.Unit("worker.service"), StringComparison.Ordinal);
        Assert.Contains("\nWorkingDirectory=/srv/worker\n", project.Unit("worker.service"), StringComparison.Ordinal);
        Assert.Contains("\nExecStart=/usr/bin/dotnet /opt/nightly/Acme.Nightly.dll\n", project.Unit("nightly.service"), StringComparison.Ordinal);
        Assert.Contains("\nExecStart=/usr/local/bin/worker --once\n", project.Unit("once.service"), StringComparison.Ordinal);
        Assert.DoesNotContain("WorkingDirectory", project.Unit("once.service"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_is_not_there_is_an_error_at_its_path()
    {
        project = new CheckedProject().With("C# projects/Api/Api.csproj", Api).With("C# projects/Api/Program.cs", Program).With("Site/Shop.cs", """
            using UnitDsl;
            [Project("../C# projects/Api/Api.csproj"), SyslogIdentifier("{Unit}")]
            public sealed record Api() : Service;
            [Project("../C# projects/Apo/Api.csproj"), SyslogIdentifier("{Unit}")]
            public sealed record Shop() : Service;
            """);

        Assert.Matches(
            @"Shop\.cs\(4,10\): error UNIT0024: There is no project '\.\./C# projects/Apo/Api\.csproj': the path starts at the file of this project; did you mean \.\./C# projects/Api/Api\.csproj\?",
            project.Build().Failed().Output);
    }
}
