using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using UnitDsl.Analyzers.Diagnosing;

namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>What users may switch off, and what not.</summary>
public sealed class SuppressionTests
{
    private const string Secret = "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Environment(\"DB_PASSWORD\", \"hunter2\")] public sealed record App : Service;";
    private const string Hole = "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Description(\"{Foo}\")] public sealed record App : Service;";

    private static async Task<Diagnostic?> With(string source, string id, ReportDiagnostic severity)
    {
        var harness = Check.Harness();
        var compilation = harness.Compile(Check.Files([source]));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(id, severity)));
        return (await harness.WholeBuildAsync(compilation)).SingleOrDefault();
    }

    [Fact]
    public Task A_pragma_silences_a_rule() =>
        Check.Nothing($"#pragma warning disable UNIT0313 // rotated daily\n{Secret}");

    [Fact]
    public Task A_SuppressMessage_silences_a_rule() => Check.Nothing(
        $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Secrets\", \"UNIT0313\", Justification = \"a test key\")]\n{Secret}");

    [Fact]
    public async Task A_severity_in_editorconfig_counts_for_a_rule()
    {
        Assert.Equal(DiagnosticSeverity.Error, (await With(Secret, "UNIT0313", ReportDiagnostic.Default))?.Severity);
        Assert.Equal(DiagnosticSeverity.Warning, (await With(Secret, "UNIT0313", ReportDiagnostic.Warn))?.Severity);
        Assert.Null(await With(Secret, "UNIT0313", ReportDiagnostic.Suppress));
    }

    [Fact]
    public async Task An_error_of_the_language_stays_one()
    {
        Assert.Equal(DiagnosticSeverity.Error, (await With(Hole, "UNIT0001", ReportDiagnostic.Suppress))?.Severity);
        Assert.Equal(DiagnosticSeverity.Error, (await With(Hole, "UNIT0001", ReportDiagnostic.Warn))?.Severity);
    }

    [Fact]
    public void What_is_silenced_still_emits_nothing_where_it_is_an_error_of_the_language() =>
        Assert.StartsWith("UNIT0001", Deployed.RefusalOf(
            $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"UnitDsl.Language\", \"UNIT0001\")]\n{Hole}"), StringComparison.Ordinal);

    [Fact]
    public void Every_rule_has_an_id_of_its_own_a_title_and_a_page()
    {
        Assert.Equal(Descriptors.All.Length, Descriptors.All.Select(static rule => rule.Id).Distinct().Count());
        Assert.All(Descriptors.All, static rule =>
        {
            Assert.Matches("^UNIT[0-9]{4}$", rule.Id);
            Assert.NotEmpty(rule.Title.ToString());
            Assert.DoesNotMatch("\\.$", rule.Title.ToString());
            Assert.EndsWith($"/docs/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Errors_of_the_language_and_no_others_are_not_configurable() =>
        Assert.All(Descriptors.All, static rule => Assert.Equal(
            rule is { Category: "UnitDsl.Language", DefaultSeverity: DiagnosticSeverity.Error }, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable)));
}
