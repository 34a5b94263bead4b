using System.Text.Json;
using UnitDsl.BuildTests.Support;

namespace UnitDsl.BuildTests;

/// <summary>What is reported, and how seriously it is taken, as a real build does it.</summary>
public sealed class ControlTests : IDisposable
{
    // One warning, of UnitDsl.Observability.
    private const string Shop = """
        using UnitDsl;
        [ExecStart("/usr/bin/node server.js")]
        public sealed record Shop() : Service;
        """;

    private CheckedProject? project;

    public void Dispose() => project?.Dispose();

    [Theory]
    [InlineData("", "warning UNIT0601", true)]
    [InlineData("dotnet_diagnostic.UNIT0601.severity = error", "error UNIT0601", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-UnitDsl.Observability.severity = error", "error UNIT0601", false)]
    [InlineData("dotnet_analyzer_diagnostic.category-UnitDsl.Ports.severity = error", "warning UNIT0601", true)]
    public void An_editorconfig_sets_the_severity_of_a_rule_and_of_a_category(string setting, string told, bool succeeds)
    {
        project = new CheckedProject().With("Site/Shop.cs", Shop).With("Site/.editorconfig", $"root = true\n[*.cs]\n{setting}\n");

        var build = project.Build();

        Assert.True(succeeds == (build.ExitCode == 0), build.Output);
        Assert.Contains(told, build.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("minimal", "", "", true)]
    [InlineData("default", "", "warning UNIT0601", true)]
    [InlineData("strict", "", "error UNIT0601", false)]
    [InlineData("STRICT", "dotnet_diagnostic.UNIT0601.severity = warning", "warning UNIT0601", true)]
    [InlineData("strict", "dotnet_analyzer_diagnostic.category-UnitDsl.Observability.severity = none", "error UNIT0601", false)]
    [InlineData("minimal", "dotnet_diagnostic.UNIT0601.severity = error", "error UNIT0601", false)]
    public void A_set_of_rules_is_chosen_by_its_name_and_what_the_project_says_itself_wins(string rules, string setting, string told, bool succeeds)
    {
        project = new CheckedProject($"<UnitDslRules>{rules}</UnitDslRules>").With("Site/Shop.cs", Shop).With("Site/.editorconfig", $"root = true\n[*.cs]\n{setting}\n");

        var build = project.Build();

        Assert.True(succeeds == (build.ExitCode == 0), build.Output);
        if (told.Length > 0)
            Assert.Contains(told, build.Output, StringComparison.Ordinal);
        else
            Assert.DoesNotContain("UNIT0601", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_globalconfig_of_the_project_wins_over_a_set_of_rules()
    {
        project = new CheckedProject("<UnitDslRules>strict</UnitDslRules>").With("Site/Shop.cs", Shop)
            .With("Site/.globalconfig", "is_global = true\ndotnet_diagnostic.UNIT0601.severity = warning\n");

        Assert.Contains("warning UNIT0601", project.Build().Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_of_rules_that_there_is_not_is_an_error_that_names_the_three()
    {
        project = new CheckedProject("<UnitDslRules>relaxed</UnitDslRules>").With("Site/Shop.cs", Shop);

        Assert.Contains(
            "Site.csproj : error UNIT9004: There is no set of rules 'relaxed': UnitDslRules is minimal, default or strict.",
            project.Build().Failed().Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_errors_has_our_rules_with_their_pages_and_what_was_silenced_with_its_reason()
    {
        project = new CheckedProject("<ErrorLog>sarif.json,version=2.1</ErrorLog>").With("Site/Shop.cs", Shop).With("Site/Quiet.cs", """
            using System.Diagnostics.CodeAnalysis;
            using UnitDsl;
            [SuppressMessage("UnitDsl.Observability", "UNIT0601", Justification = "It writes a log of its own.")]
            [ExecStart("/usr/bin/node quiet.js")]
            public sealed record Quiet() : Service;
            """).With("Site/Silent.cs", """
            using UnitDsl;
            #pragma warning disable UNIT0601 // Meant so.
            [ExecStart("/usr/bin/node silent.js")]
            public sealed record Silent() : Service;
            """);

        project.Build().Succeeded();

        using var log = JsonDocument.Parse(project.Files.Read("Site/sarif.json"));
        var run = log.RootElement.GetProperty("runs")[0];
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Single(static one => one.GetProperty("id").GetString() == "UNIT0601");
        Assert.EndsWith("/docs/rules/UNIT0601.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        var results = run.GetProperty("results").EnumerateArray().Where(static one => one.GetProperty("ruleId").GetString() == "UNIT0601").ToList();
        Assert.Equal(3, results.Count);
        var silenced = results.Where(static one => one.TryGetProperty("suppressions", out _)).ToList();
        Assert.Equal(2, silenced.Count);
        Assert.Contains(silenced, static one => one.GetProperty("suppressions")[0].TryGetProperty("justification", out var reason) && reason.GetString() == "It writes a log of its own.");
    }

    [Fact]
    public void The_manifest_lists_what_was_silenced_and_why()
    {
        project = new CheckedProject().With("Site/Units/Quiet.cs", """
            using System.Diagnostics.CodeAnalysis;
            using UnitDsl;
            namespace Acme;
            [SuppressMessage("UnitDsl.Observability", "UNIT0601", Justification = "It writes a log of its own.")]
            [ExecStart("/usr/bin/node quiet.js")]
            public sealed record Quiet() : Service;
            #pragma warning disable UNIT0601, CS0168 // Meant so.
            [ExecStart("/usr/bin/node silent.js")]
            public sealed record Silent() : Service;
            """);

        Assert.DoesNotContain("warning", project.Build().Succeeded().Output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.Ordinal);

        using var manifest = JsonDocument.Parse(project.Manifest);
        Assert.Equal(
            ["UNIT0601| |Units/Quiet.cs|Meant so.", "UNIT0601|Acme.Quiet|Units/Quiet.cs|It writes a log of its own."],
            manifest.RootElement.GetProperty("suppressions").EnumerateArray().Select(static one =>
                $"{one.GetProperty("rule")}|{(one.TryGetProperty("record", out var record) ? record.GetString() : " ")}|{one.GetProperty("file")}|{one.GetProperty("justification")}"));
    }
}
