using UnitDsl.BuildTests.Support;
using UnitDsl.CodeFixes.Tests.Support;
using UnitDsl.Site.Rules;

namespace UnitDsl.CodeFixes.Tests;

/// <summary>The fixes in a client that is not ours: the SDK's own, with its own compiler and its own way of loading them.</summary>
public sealed class DotNetFormatTests : IDisposable
{
    // Hints are mended by whoever shares the taste.
    private static IEnumerable<string> Ids { get; } = [.. typeof(RuleIds).GetFields().Select(static id => (string)id.GetRawConstantValue()!), .. Rulebook.OfRecords.Where(static rule => rule.HasRepair && rule.Severity != Severity.Info).Select(static rule => rule.Id)];

    private readonly Scratch scratch = new();

    public DotNetFormatTests() => AnalyzedProject.Write(scratch, "Mistakes.csproj");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public void A_project_full_of_mistakes_builds_after_it()
    {
        scratch.Write("Patterns.cs", """
            using UnitDsl;

            [assembly: Site("mistakes", Ports = "3000-3009")]
            [assembly: Environment("SMTP_PASSWORD", "hunter2")]

            [ExecStart("/usr/bin/node web {Domian}")]
            [Environment("DB_PASSWORD", "hunter2"), Environment("DB_HOST=localhost API_TOKEN=abc123")]
            public abstract record Web(string Domain) : Service;

            """);
        scratch.Write("Sites.cs", """
            using UnitDsl;

            [Port(3001), CPUQuota("50")]
            public sealed record One() : Web("one.example");

            [Port(3001)]
            public sealed record Two() : Web("two.example");

            [Port(3001), Directive("MemoryMax", "1G")]
            public sealed record Three() : Web("three.example");

            /// <summary>Says too much.</summary>
            [Name("my worker"), ExecStart("/usr/bin/node worker --password=hunter2"), Environment("SETTINGS", "{\"a\": {\"b\": 1}}")]
            public sealed record Worker : Service;

            [OnCalendar("daily"), Unit("one"), Nice(5)]
            public sealed record Daily : TimerUnit;

            """);
        DotNet.Run(scratch.Root, "build", "--nologo").Failed();

        // A unit with an error of the language in it is not looked at any further, so what is wrong beside it shows the second time.
        var first = Format();
        var second = Format();
        var build = DotNet.Run(scratch.Root, "build", "--nologo", "--no-incremental");

        Assert.True(build.ExitCode == 0 && build.Output.Contains(" 0 Warning(s)", StringComparison.Ordinal), $"{first.Output}\n{second.Output}\n{build.Output}\n{scratch.Read("Patterns.cs")}\n{scratch.Read("Sites.cs")}");
        Assert.Equal(
            """
            using UnitDsl;

            [assembly: Site("mistakes", Ports = "3000-3009")]
            [assembly: Secret("SMTP_PASSWORD")]

            [ExecStart("/usr/bin/node web {Domain}")]
            [Secret("DB_PASSWORD"), Environment("DB_HOST=localhost"), Secret("API_TOKEN")]
            public abstract record Web(string Domain) : Service;

            """,
            scratch.Read("Patterns.cs"));
        Assert.Equal(
            """
            using UnitDsl;

            [Port(3001), CPUQuota("50%"), SyslogIdentifier("{Unit}")]
            public sealed record One() : Web("one.example");

            [Port(3000), SyslogIdentifier("{Unit}")]
            public sealed record Two() : Web("two.example");

            [Port(3002), MemoryMax("1G"), SyslogIdentifier("{Unit}")]
            public sealed record Three() : Web("three.example");

            /// <summary>Says too much.</summary>
            [Name("my-worker"), ExecStart("/usr/bin/node worker --password=${PASSWORD}"), Secret("PASSWORD", As = SecretMode.EnvironmentFile), Environment("SETTINGS", "{{\"a\": {{\"b\": 1}}}}")]
            [SyslogIdentifier("{Unit}")]
            public sealed record Worker : Service;

            [OnCalendar("daily"), Unit("one")]
            public sealed record Daily : TimerUnit;

            """,
            scratch.Read("Sites.cs"));
    }

    private DotNet Format() => DotNet.Run(scratch.Root, ["format", "analyzers", "--severity", "info", "--verbosity", "detailed", "--diagnostics", .. Ids]).Succeeded();
}
