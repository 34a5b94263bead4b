using System.Text;
using UnitDsl.Site.Checklist;
using UnitDsl.Site.Rules;

namespace UnitDsl.Docs.Tests;

/// <summary>The sets of rules that <c>UnitDslRules</c> chooses from follow from the rules. <c>UNITDSL_ACCEPT=1</c> writes them anew.</summary>
public sealed class PresetTests
{
    private const string Folder = "src/UnitDsl.Build/buildTransitive/";

    [Fact]
    public void Minimal_leaves_the_errors() => Generated.FileIs(Folder + "rules.minimal.globalconfig", Of(
        "minimal: only what systemd would refuse or drop, and what cannot start or work.",
        static rule => rule.Severity == Severity.Error ? null : "none"));

    [Fact]
    public void Strict_takes_everything_one_step_more_seriously() => Generated.FileIs(Folder + "rules.strict.globalconfig", Of(
        "strict: hints are warnings, and warnings are errors.",
        static rule => rule.Severity switch { Severity.Info => "warning", Severity.Warning => "error", _ => null }));

    [Fact]
    public void Checklist_leaves_the_errors_and_what_holds_the_list()
    {
        var held = ChecklistTable.OfBuild.SelectMany(static item => item.Rules).ToHashSet(StringComparer.Ordinal);
        Generated.FileIs(Folder + "rules.checklist.globalconfig", Of(
            "checklist: errors, and what holds the lines of the checklist.",
            rule => rule.Severity == Severity.Error || rule.Id == ChecklistRule.Id ? null : held.Contains(rule.Id) ? "warning" : "none"));
    }

    private static string Of(string what, Func<RuleDescriptor, string?> severityOf)
    {
        var text = new StringBuilder($"is_global = true\nglobal_level = -100\n\n# UnitDslRules = {what}\n# What a project says itself, in .editorconfig or .globalconfig, wins.\n\n");
        foreach (var rule in Rulebook.OfRecords)
        {
            if (!rule.IsLanguage && severityOf(rule) is { } severity)
                text.Append($"dotnet_diagnostic.{rule.Id}.severity = {severity}\n");
        }

        return text.ToString();
    }
}
