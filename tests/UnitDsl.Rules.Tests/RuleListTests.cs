using UnitDsl.Rules.Tests.Support;
using UnitDsl.Site.Rules;

namespace UnitDsl.Rules.Tests;

/// <summary>The list of mistakes worth a rule, walked: none of them may be missing, or be there in part.</summary>
public sealed class RuleListTests
{
    /// <summary>The rules of the language, of values and of a file's text have tests of their own.</summary>
    private const string FirstOfSystemd = "UNIT0100";

    private static readonly string root = Repository.Root;

    public static TheoryData<string> Listed => [.. File.ReadAllLines(Path.Combine(root, "tests/Data/rules.txt"))];

    public static TheoryData<string> Known => [.. Rulebook.All.Select(static rule => rule.Id).Where(static id => string.CompareOrdinal(id, FirstOfSystemd) > 0)];

    [Theory, MemberData(nameof(Listed))]
    public void Every_mistake_of_the_list_has_its_rule(string id) => Assert.Contains(Rulebook.All, rule => rule.Id == id);

    [Theory, MemberData(nameof(Known))]
    public void Every_rule_has_a_hit_and_a_miss(string id)
    {
        var cases = RuleCase.All.Where(one => one.Id == id).ToList();
        Assert.Contains(cases, static one => one.IsHit);
        Assert.Contains(cases, static one => !one.IsHit);
        if (Rulebook.OfRecords.Any(rule => rule.Id == id))
            Assert.Contains(cases, static one => one.Kind == CaseKind.Hit);
    }

    [Theory, MemberData(nameof(Known))]
    public void Every_fix_that_is_promised_has_a_case(string id) =>
        Assert.Equal(Fixers.All.Any(fixer => fixer.FixableDiagnosticIds.Contains(id)), RuleCase.All.Any(one => one.Id == id && one.Fixed.Count > 0));

    [Theory, MemberData(nameof(Known))]
    public void Every_rule_has_a_page_a_row_in_the_index_and_one_in_the_releases(string id)
    {
        Assert.True(File.Exists(Path.Combine(root, $"docs/rules/{id}.md")), $"docs/rules/{id}.md");
        Assert.Contains($"[{id}]({id}.md)", File.ReadAllText(Path.Combine(root, "docs/rules/README.md")), StringComparison.Ordinal);
        if (Rulebook.OfRecords.Any(rule => rule.Id == id))
            Assert.Contains($"\n{id} | ", File.ReadAllText(Path.Combine(root, "analyzers/UnitDsl.Analyzers/AnalyzerReleases.Unshipped.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_case_is_of_a_rule_that_there_is_not() =>
        Assert.All(RuleCase.All, static one => Assert.Contains(Rulebook.All, rule => rule.Id == one.Id));

    [Fact]
    public void Every_case_has_a_name_of_its_own() =>
        Assert.All(RuleCase.All.GroupBy(static one => (one.Id, one.Name)), static same => Assert.Single(same));

    [Fact]
    public void At_least_fifty_rules_have_a_fix() =>
        Assert.True(Fixers.All.SelectMany(static fixer => fixer.FixableDiagnosticIds).Distinct(StringComparer.Ordinal).Count() >= 50);
}
