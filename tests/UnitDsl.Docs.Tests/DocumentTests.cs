namespace UnitDsl.Docs.Tests;

public sealed class DocumentTests
{
    public static TheoryData<string> Documents => [.. Repository.Documents];

    [Theory, MemberData(nameof(Documents))]
    public async Task All_that_is_shown_as_C_sharp_compiles_and_raises_only_what_is_announced(string document)
    {
        var blocks = Markdown.Blocks(Repository.Read(document));
        var packages = blocks.Where(static block => block.IsPackage).ToList();
        foreach (var block in blocks.Where(static block => block.Language == "csharp" && !block.IsPackage))
        {
            var compilation = Snippets.Compile(block.Text, packages);
            Assert.True(Snippets.Errors(compilation) is [], $"{document}:{block.Line}\n{string.Join('\n', Snippets.Errors(compilation))}");
            if (document.StartsWith("docs/rules/", StringComparison.Ordinal))
                continue;

            var announced = block.Remark.StartsWith("raises ", StringComparison.Ordinal) ? block.Remark["raises ".Length..] : "";
            var raised = string.Join(' ', (await Snippets.FindingsAsync(compilation)).Where(static diagnostic => !Snippets.IsTaste(diagnostic)).Select(static diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
            Assert.True(announced == raised, $"{document}:{block.Line} announces '{announced}' and raises '{raised}'");
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void All_links_lead_somewhere(string document)
    {
        foreach (var link in Markdown.Links(Repository.Read(document)))
        {
            Assert.False(link.StartsWith('/'), $"{document}: {link} is absolute");
            if (link.Contains("://", StringComparison.Ordinal))
                continue;

            var (path, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, "");
            var target = path.Length == 0 ? document : Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(Repository.Root, Path.GetDirectoryName(document)!, path)));
            Assert.True(Path.Exists(Repository.At(target)), $"{document}: {link} leads nowhere");
            if (anchor.Length > 0)
                Assert.Contains(anchor, Enumerable.Range(1, 4).SelectMany(level => Markdown.Headings(Repository.Read(target), level)).Select(Markdown.Anchor));
        }
    }

    [Theory, MemberData(nameof(Documents))]
    public void A_document_has_one_title_and_names_the_language_of_its_code(string document)
    {
        var text = Repository.Read(document);

        Assert.Single(Markdown.Headings(text, level: 1));
        Assert.All(Markdown.Blocks(text), block => Assert.True(block.Language.Length > 0, $"{document}:{block.Line}"));
    }
}
