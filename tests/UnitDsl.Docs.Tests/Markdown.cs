using System.Text;
using System.Text.RegularExpressions;

namespace UnitDsl.Docs.Tests;

/// <summary>A fenced block: its language, its text, the heading it stands under, and the remark right above it.</summary>
/// <param name="Language">What follows the opening fence.</param>
/// <param name="Text">The lines between the fences.</param>
/// <param name="Section">The heading of the second level above it; empty before the first.</param>
/// <param name="Remark">An HTML comment on the line above, such as <c>raises UNIT0004</c>; empty where there is none.</param>
/// <param name="Line">The line of the opening fence.</param>
internal sealed record CodeBlock(string Language, string Text, string Section, string Remark, int Line)
{
    private const string Package = "package ";

    /// <summary>It is the source of a package, as in <c>package Acme.Redis</c>.</summary>
    public bool IsPackage => Remark.StartsWith(Package, StringComparison.Ordinal);

    public string PackageName => Remark[Package.Length..];
}

/// <summary>As much of Markdown as the tests ask about.</summary>
internal static partial class Markdown
{
    private const string Fence = "```";

    public static IReadOnlyList<CodeBlock> Blocks(string markdown)
    {
        var blocks = new List<CodeBlock>();
        var lines = markdown.Split('\n');
        var section = "";
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("## ", StringComparison.Ordinal))
                section = lines[i][3..].Trim();
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
                continue;

            var opening = i;
            var text = new StringBuilder();
            for (i++; i < lines.Length && lines[i] != Fence; i++)
                text.Append(lines[i]).Append('\n');
            var remark = opening > 0 ? RemarkPattern().Match(lines[opening - 1]).Groups["text"].Value : "";
            blocks.Add(new CodeBlock(lines[opening][Fence.Length..].Trim(), text.ToString(), section, remark, opening + 1));
        }

        return blocks;
    }

    /// <summary>The headings of one level, in order; what stands in code is none.</summary>
    public static IReadOnlyList<string> Headings(string markdown, int level)
    {
        var prefix = new string('#', level) + " ";
        return [.. Prose(markdown).Split('\n').Where(line => line.StartsWith(prefix, StringComparison.Ordinal)).Select(line => line[prefix.Length..].Trim())];
    }

    /// <summary>The targets of inline links.</summary>
    public static IReadOnlyList<string> Links(string markdown) =>
        [.. LinkPattern().Matches(InlineCodePattern().Replace(Prose(markdown), "")).Select(static match => match.Groups["target"].Value)];

    /// <summary>The name that a link to a heading uses, as code hosts make it.</summary>
    public static string Anchor(string heading) => string.Concat(heading.ToLowerInvariant()
        .Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')
        .Select(static c => c == ' ' ? '-' : c));

    public static string Prose(string markdown)
    {
        var prose = new StringBuilder();
        var isCode = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
                isCode = !isCode;
            else if (!isCode)
                prose.Append(line).Append('\n');
        }

        return prose.ToString();
    }

    [GeneratedRegex(@"^<!--\s*(?<text>.*?)\s*-->$")]
    private static partial Regex RemarkPattern();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCodePattern();
}
