using System.Text.RegularExpressions;

namespace UnitDsl.Architecture.Tests;

public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    [Fact]
    public void No_file_grows_past_what_can_be_read_at_once() => Assert.Empty(
        Those([".cs", ".targets", ".props"], static text => text.Count(static c => c == '\n') > LongestFile));

    [Fact]
    public void Nothing_is_left_unfinished_or_switched_off() => Assert.Empty(
        Those([".cs", ".sh", ".targets", ".props"], static text => Unfinished().IsMatch(text)));

    [Fact]
    public void Every_text_file_has_line_feeds_only() => Assert.Empty(
        Those([".cs", ".csproj", ".props", ".targets", ".md", ".tsv", ".sln", ".json", ""], static text => text.Contains('\r')));

    [Fact]
    public void The_top_level_is_as_laid_out() => Assert.Equal(
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "README.md", "UnitDsl.sln", "analyzers", "docs", "samples", "src", "tests"],
        Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(static entry => Path.GetFileName(entry))
            .Where(static name => !name.StartsWith('.') && name != "artifacts")
            .Order(StringComparer.Ordinal));

    private static List<string> Those(string[] extensions, Func<string, bool> offends) =>
        [.. Repository.Files(extensions).Where(file => offends(File.ReadAllText(Path.Combine(Repository.Root, file))))];

    // Put together here, so that this file does not find itself.
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK)\\b|NotImplemented" + "Exception|Skip *= *\"|#if fal" + "se")]
    private static partial Regex Unfinished();
}
