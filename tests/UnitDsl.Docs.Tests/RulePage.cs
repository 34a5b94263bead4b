using UnitDsl.Site.Rules;

namespace UnitDsl.Docs.Tests;

/// <summary>What a page must say of a rule.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Category">Its category.</param>
/// <param name="Severity">Its severity, in lower case.</param>
internal sealed record DocumentedRule(string Id, string Title, string Category, string Severity)
{
    // Reported by the build, so no analyzer knows them.
    private static readonly DocumentedRule[] landing =
    [
        new("UNIT9001", "A site with errors is not landed", "UnitDsl.Landing", "error"),
        new("UNIT9002", "The artifacts cannot be read", "UnitDsl.Landing", "error"),
        new("UNIT9003", "The deploy tree cannot be written", "UnitDsl.Landing", "error"),
        new("UNIT9004", "A set of rules that there is not", "UnitDsl.Landing", "error"),
    ];

    public static IReadOnlyList<DocumentedRule> All { get; } =
    [
        .. Rulebook.All.Select(static rule => new DocumentedRule(rule.Id, rule.Title, rule.Category, rule.Severity.ToString().ToLowerInvariant())),
        .. landing,
    ];

    public bool IsLanding => Category == "UnitDsl.Landing";

    /// <summary>Told of unit files only, by the tool.</summary>
    public bool IsOfFiles => !IsLanding && Rulebook.OfRecords.All(rule => rule.Id != Id);

    public string Page => $"docs/rules/{Id}.md";
}

/// <summary>The page of one rule, taken apart.</summary>
internal sealed class RulePage(string id)
{
    public static readonly string[] Headings = ["Wrong", "Right", "Why", "What systemd does", "Evidence", "Suppress"];

    public string Text { get; } = Repository.Read($"docs/rules/{id}.md");

    public IEnumerable<CodeBlock> CSharp(string section) => Blocks("csharp", section).Where(static block => !block.IsPackage);

    /// <summary>The packages to which the page's other snippets refer.</summary>
    public IReadOnlyList<CodeBlock> Packages => [.. Markdown.Blocks(Text).Where(static block => block.IsPackage)];

    public IEnumerable<CodeBlock> UnitFiles(string section) => Blocks("ini", section);

    /// <summary>The files of a program that the section shows: blocks of <c>cs</c>, whose first line is a comment with the path. What one shows as wrong holds for the others, unless they show their own.</summary>
    public IEnumerable<(string Path, string Text)> Programs(string section) =>
        (Blocks("cs", section).Any() ? Blocks("cs", section) : Blocks("cs", "Wrong")).Select(static block => (block.Text.Split('\n')[0].TrimStart('/', ' ').Trim(), block.Text));

    private IEnumerable<CodeBlock> Blocks(string language, string section) =>
        Markdown.Blocks(Text).Where(block => block.Language == language && block.Section == section);

    /// <summary>The right cell of the table's row that begins with this word.</summary>
    public string Fact(string name)
    {
        var row = Text.Split('\n').Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        return row.Split('|')[2].Trim();
    }
}
