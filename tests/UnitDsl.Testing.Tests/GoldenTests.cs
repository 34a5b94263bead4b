using Xunit.Sdk;

namespace UnitDsl.Testing.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private string Base => Path.Combine(_directory.Path, "Example");

    private string Verified => Base + ".verified.txt";

    private string Received => Base + ".received.txt";

    [Fact]
    public void The_first_run_fails_and_leaves_what_it_received()
    {
        Assert.Throws<XunitException>(() => Golden.Match("a\n", Base, "txt", accept: false));
        Assert.Equal("a\n", File.ReadAllText(Received));
        Assert.False(File.Exists(Verified));
    }

    [Fact]
    public void A_difference_is_shown_by_its_lines()
    {
        File.WriteAllText(Verified, "1\n2\n3\n4\n5\n6\n");
        var error = Assert.Throws<XunitException>(() => Golden.Match("1\n2\n3\n4\nfive\n6\n", Base, "txt", accept: false));
        Assert.EndsWith("@@ line 5 @@\n 2\n 3\n 4\n-5\n+five\n 6\n \n", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_that_only_repeats_or_drops_lines_is_shown()
    {
        File.WriteAllText(Verified, "a\na\n");
        Assert.Throws<XunitException>(() => Golden.Match("a\na\na\n", Base, "txt", accept: false));
        Assert.Throws<XunitException>(() => Golden.Match("", Base, "txt", accept: false));
    }

    [Fact]
    public void The_same_text_passes_and_clears_up()
    {
        File.WriteAllText(Verified, "a\r\nb\n");
        File.WriteAllText(Received, "old");
        Golden.Match("a\nb\r\n", Base, "txt", accept: false);
        Assert.False(File.Exists(Received));
    }

    [Fact]
    public void Accepting_rewrites_the_verified_text()
    {
        Golden.Match("a\n", Base, "txt", accept: true);
        Assert.Equal("a\n", File.ReadAllText(Verified));
        Golden.Match("a\n", Base, "txt", accept: false);
    }

    [Fact]
    public void The_files_lie_beside_the_test() => Golden.Match("Verified beside the test.\n");

    [Fact]
    public void A_tree_is_all_of_its_files_and_no_more()
    {
        Dictionary<string, string> tree = new() { ["site.json"] = "{}\n", ["root/etc/a.service"] = "a\n", ["root/etc/b.service"] = "b\n" };
        Assert.Contains("Nothing is verified", Difference(tree), StringComparison.Ordinal);
        Golden.MatchTree(tree, _directory.Path, accept: true);
        Golden.MatchTree(tree, _directory.Path, accept: false);
        Assert.True(File.Exists(Path.Combine(_directory.Path, "root/etc/a.verified.service")));

        tree["site.json"] = "[]\n";
        tree["root/etc/a.service"] = "A\n";
        tree.Remove("root/etc/b.service");
        var difference = Difference(tree);
        foreach (var part in (string[])["-{}", "+[]", "-a", "+A", "root/etc/b.verified.service is verified, and there is no such file"])
            Assert.Contains(part, difference, StringComparison.Ordinal);

        Golden.MatchTree(tree, _directory.Path, accept: true);
        Golden.MatchTree(tree, _directory.Path, accept: false);
        Assert.False(File.Exists(Path.Combine(_directory.Path, "root/etc/b.verified.service")));
    }

    private string Difference(Dictionary<string, string> tree) => Assert.Throws<XunitException>(() => Golden.MatchTree(tree, _directory.Path, accept: false)).Message;

    public void Dispose() => _directory.Dispose();
}
