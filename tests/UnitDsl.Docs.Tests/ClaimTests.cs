using System.Text.RegularExpressions;
using UnitDsl.Testing;

namespace UnitDsl.Docs.Tests;

/// <summary>What the pages say of output, held against the output.</summary>
public sealed partial class ClaimTests
{
    private const string Guide = "docs/guide.md";

    /// <summary>The rows whose first two cells hold as many pieces of code: attributes, and the lines that they become.</summary>
    public static TheoryData<string, string> Lines
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in Markdown.Prose(Repository.Read(Guide)).Split('\n').Where(static line => line.StartsWith("| ", StringComparison.Ordinal)))
            {
                var cells = row.Split('|')[1..^1].Select(static cell => CodePattern().Matches(cell).Select(static match => match.Groups["code"].Value).ToList()).ToList();
                var attributes = cells.FindIndex(static codes => codes.Count > 0 && codes.TrueForAll(static code => code.StartsWith('[') && !code.Contains('<', StringComparison.Ordinal)));
                if (attributes < 0 || attributes + 1 == cells.Count || !cells[attributes + 1].TrueForAll(static code => code.Contains('=', StringComparison.Ordinal) && !code.EndsWith('=')))
                    continue;
                foreach (var (attribute, line) in cells[attributes].Zip(cells[attributes + 1]))
                    data.Add(attribute, line);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Lines))]
    public void An_attribute_becomes_the_line_that_the_guide_shows(string attribute, string line)
    {
        var kind = attribute.StartsWith("[Listen", StringComparison.Ordinal) ? "Socket" : "Service";
        var command = kind == "Socket" || attribute.StartsWith("[ExecStart", StringComparison.Ordinal) ? "" : "[ExecStart(\"/bin/true\")]\n";
        var compilation = Snippets.Compile($"{attribute}\n{command}public sealed record Shown() : {kind};\n");

        Assert.Empty(Snippets.Errors(compilation));
        Assert.Contains(line, Assert.Single(Rendered.Units(compilation)).Value.Split('\n'));
    }

    [Fact]
    public void The_guide_shows_enough_lines_to_be_worth_testing() => Assert.True(Lines.Count >= 15, $"{Lines.Count}");

    [Fact]
    public void A_sandbox_has_the_exposure_that_its_page_tells()
    {
        SystemdOracle.SkipUnlessAvailable();
        Assert.SkipUnless(Tool.Run("systemd-analyze", ["--version"]).Output.StartsWith("systemd 252 ", StringComparison.Ordinal), "The numbers are those of systemd 252.");

        var page = Repository.Read("docs/hardening.md");
        var site = Markdown.Blocks(page).First(static block => block.Language == "csharp").Text;
        var told = LevelPattern().Matches(page).ToDictionary(static match => match.Groups["name"].Value, static match => (match.Groups["alone"].Value, match.Groups["user"].Value), StringComparer.Ordinal);

        foreach (var (unit, level) in new[] { ("bare", ""), ("loose", "[HardenedLoose]"), ("web", "[Hardened]"), ("strict", "[HardenedStrict]") })
        {
            var measured = (Exposure(site.Replace(", RunAs(\"www-data\")", "", StringComparison.Ordinal), unit), Exposure(site, unit));
            Assert.Equal(level.Length == 0 ? ("9.6", "9.2") : told[level], measured);
        }
    }

    private static string Exposure(string site, string unit)
    {
        using var directory = new TemporaryDirectory();
        var file = directory.Write($"{unit}.service", Rendered.Units(Snippets.Compile(site))[$"{unit}.service"]);
        return SystemdOracle.Security(file).ToString("0.0");
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^\| `(?<name>\[Hardened\w*\])` \|.*\| (?<alone>[\d.]+) \| (?<user>[\d.]+) \|$", RegexOptions.Multiline)]
    private static partial Regex LevelPattern();
}
