using UnitDsl.Analyzers.Diagnosing;
using UnitDsl.Site.Rules;

namespace UnitDsl.Docs.Tests;

public sealed class RulePageTests
{
    public static TheoryData<string> Ids => [.. DocumentedRule.All.Select(static rule => rule.Id)];

    [Fact]
    public void Every_rule_has_its_page_and_every_page_its_rule()
    {
        var pages = Directory.EnumerateFiles(Repository.RulePages, "*.md")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static name => name != "README")
            .Order(StringComparer.Ordinal);

        Assert.Equal(DocumentedRule.All.Select(static rule => rule.Id), pages);
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_page_has_the_title_and_the_facts_of_its_rule(string id)
    {
        var rule = RuleOf(id);
        var page = new RulePage(id);

        Assert.StartsWith($"# {id}: {rule.Title}\n", page.Text, StringComparison.Ordinal);
        Assert.Equal($"`{rule.Category}`", page.Fact("Category"));
        Assert.Equal(rule.Severity, page.Fact("Severity"));
        Assert.Matches("^(yes(, .+)?|no)$", page.Fact("Code fix"));
    }

    [Fact]
    public void A_page_promises_a_fix_where_there_is_one()
    {
        var fixes = Repository.Read("analyzers/UnitDsl.CodeFixes/RuleIds.cs");

        Assert.All(DocumentedRule.All, rule =>
            Assert.Equal(fixes.Contains($"\"{rule.Id}\"", StringComparison.Ordinal) || Rulebook.All.Any(known => known.Id == rule.Id && known.HasRepair), new RulePage(rule.Id).Fact("Code fix") != "no"));
    }

    [Theory, MemberData(nameof(Ids))]
    public void All_pages_have_one_shape(string id) =>
        Assert.Equal(RulePage.Headings, Markdown.Headings(new RulePage(id).Text, level: 2));

    [Theory, MemberData(nameof(Ids))]
    public async Task What_is_shown_as_wrong_raises_this_rule_and_no_other(string id)
    {
        var page = new RulePage(id);
        var blocks = page.CSharp("Wrong").ToList();
        Assert.Equal(RuleOf(id).IsLanding || RuleOf(id).IsOfFiles, blocks.Count == 0);
        foreach (var block in blocks)
        {
            var compilation = Snippets.Compile(block.Text, page.Packages);
            Assert.Empty(Snippets.Errors(compilation));
            var found = await Snippets.FindingsAsync(compilation, page.Programs("Wrong"));
            Assert.Contains(found, diagnostic => diagnostic.Id == id);
            Assert.All(found, diagnostic => Assert.True(diagnostic.Id == id || Snippets.IsTaste(diagnostic), diagnostic.ToString()));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task What_is_shown_as_right_raises_nothing(string id)
    {
        var page = new RulePage(id);
        var blocks = page.CSharp("Right").ToList();
        Assert.Equal(RuleOf(id).IsLanding || RuleOf(id).IsOfFiles, blocks.Count == 0);
        foreach (var block in blocks)
            Assert.DoesNotContain(await Snippets.FindingsAsync(Snippets.Compile(block.Text, page.Packages), page.Programs("Right")), diagnostic => diagnostic.Id == id || !Snippets.IsTaste(diagnostic));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_unit_file_shown_as_wrong_has_this_mistake_and_the_right_one_has_none(string id)
    {
        var page = new RulePage(id);
        if (RuleOf(id).IsOfFiles)
            Assert.True(page.UnitFiles("Wrong").Any() && page.UnitFiles("Right").Any());
        foreach (var block in page.UnitFiles("Wrong"))
        {
            var found = UnitFileSnippets.Findings(block.Text);
            Assert.Contains(found, finding => finding.Rule.Id == id);
            Assert.All(found, finding => Assert.True(finding.Rule.Id == id || finding.Rule.Severity == Severity.Info, $"{finding.Rule.Id}: {finding.Message}"));
        }

        foreach (var block in page.UnitFiles("Right"))
            Assert.DoesNotContain(UnitFileSnippets.Findings(block.Text), finding => finding.Rule.Id == id || finding.Rule.Severity != Severity.Info);
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task What_is_shown_to_suppress_a_rule_suppresses_it(string id)
    {
        var page = new RulePage(id);
        foreach (var block in page.CSharp("Suppress"))
        {
            Assert.Contains(id, block.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(await Snippets.FindingsAsync(Snippets.Compile(block.Text, page.Packages), page.Programs("Wrong")), diagnostic => diagnostic.Id == id || !Snippets.IsTaste(diagnostic));
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task A_message_that_is_quoted_is_the_one_that_is_given(string id)
    {
        var page = new RulePage(id);
        if (RuleOf(id).IsLanding)
            return;

        var quoted = Markdown.Blocks(page.Text).Where(static block => block is { Language: "text", Section: "Wrong" }).SelectMany(static block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var given = new List<string>();
        foreach (var block in page.UnitFiles("Wrong"))
            given.AddRange(UnitFileSnippets.Findings(block.Text).Select(static finding => $"{finding.Rule.Id}: {finding.Message}"));
        foreach (var block in page.CSharp("Wrong"))
            given.AddRange((await Snippets.FindingsAsync(Snippets.Compile(block.Text, page.Packages), page.Programs("Wrong"))).Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage()}"));

        Assert.NotEmpty(quoted);
        Assert.All(quoted, line => Assert.Contains(line, given));
    }

    [Fact]
    public void The_index_lists_every_rule_in_order_with_the_facts_of_its_page() => Generated.RowsAre(
        "docs/rules/README.md", "| [UNIT", DocumentedRule.All.Select(static rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {rule.Severity} | {new RulePage(rule.Id).Fact("Code fix")} |"));

    [Fact]
    public void Every_rule_of_the_compiler_is_in_the_list_of_releases() => Generated.RowsAre(
        "analyzers/UnitDsl.Analyzers/AnalyzerReleases.Unshipped.md",
        "UNIT",
        new UnitDslAnalyzer().SupportedDiagnostics.Select(static rule => $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}](../../docs/rules/{rule.Id}.md)"));

    [Fact]
    public void A_squiggle_links_to_the_page_of_its_rule()
    {
        var rules = DocumentedRule.All.Where(static rule => !rule.IsLanding && !rule.IsOfFiles).ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
        var descriptors = new UnitDslAnalyzer().SupportedDiagnostics;

        Assert.Equal(rules.Keys, descriptors.Select(static descriptor => descriptor.Id));
        Assert.All(descriptors, descriptor =>
        {
            var rule = rules[descriptor.Id];
            Assert.EndsWith("/" + rule.Page, descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Equal(rule.Title, descriptor.Title.ToString());
            Assert.Equal(rule.Severity, descriptor.DefaultSeverity.ToString().ToLowerInvariant());
        });
    }

    private static DocumentedRule RuleOf(string id) => DocumentedRule.All.Single(rule => rule.Id == id);
}
