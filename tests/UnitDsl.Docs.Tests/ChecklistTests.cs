using UnitDsl.Site.Checklist;
using UnitDsl.Site.Rules;

namespace UnitDsl.Docs.Tests;

/// <summary>The page of the checklist follows from the list. <c>UNITDSL_ACCEPT=1</c> writes it anew.</summary>
public sealed class ChecklistTests
{
    private const string Page = "docs/checklist.md";

    [Fact]
    public void The_page_has_each_line_and_what_holds_it()
    {
        var lines = Repository.Read(Page).Split('\n').ToList();
        var first = lines.IndexOf("| line | held by |") + 2;
        var last = lines.FindIndex(first, static line => !line.StartsWith('|'));
        var rows = ChecklistTable.All.GroupBy(static item => item.Group).SelectMany(static group => group.Select(Row).Prepend($"| **{group.Key}** | |")).ToList();
        if (Environment.GetEnvironmentVariable("UNITDSL_ACCEPT") == "1")
        {
            List<string> written = [.. lines[..first], .. rows, .. lines[last..]];
            File.WriteAllText(Repository.At(Page), string.Join('\n', written));
            lines = written;
            last = first + rows.Count;
        }

        Assert.Equal(rows, lines[first..last]);
    }

    [Fact]
    public void Each_rule_that_holds_a_line_is_one()
    {
        var known = Rulebook.OfRecords.Select(static rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(ChecklistTable.All, item => Assert.Subset(known, new HashSet<string>(item.Rules)));
        Assert.Equal(ChecklistTable.All.Count, ChecklistTable.All.Select(static item => item.Id).Distinct().Count());
        Assert.All(ChecklistTable.All, static item => Assert.DoesNotContain(' ', item.Id + item.Group));
    }

    private static string Row(ChecklistItem item) =>
        $"| {item.Text} | {(item.IsOfMachine ? "`ops report`" : string.Join(", ", item.Rules.Prepend(ChecklistRule.Id).Order(StringComparer.Ordinal).Select(static id => $"[{id}](rules/{id}.md)")))} |";
}
