using System.Text.RegularExpressions;
using UnitDsl.Site.Linking.Sizing;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Docs.Tests;

/// <summary>What people read of the levels is what the levels come to: the page (<c>UNITDSL_ACCEPT=1</c> writes it anew), and what an editor shows.</summary>
public sealed partial class SizingTests
{
    private const string Page = "docs/sizing.md";

    public static TheoryData<string, string> Levels
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var level in SizingTable.All)
                data.Add(level.Attribute, level.Name);
            return data;
        }
    }

    [Theory, MemberData(nameof(Levels))]
    public void The_page_and_the_editor_tell_each_level_as_attributes(string attribute, string name)
    {
        var figures = SizingTable.All.Single(level => level.Attribute == attribute && level.Name == name).Figures;
        var written = $"[{string.Join(", ", figures.Select(static figure => AttributeText.Of(UnitKind.Service, figure.Directive, [Bare(figure)])))}]";

        var lines = Repository.Read(Page).Split('\n').ToList();
        var table = lines.FindIndex(line => line.StartsWith($"| `[{attribute}]` |", StringComparison.Ordinal));
        var row = lines.FindIndex(table, line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("UNITDSL_ACCEPT") == "1")
        {
            lines[row] = $"| `{name}` | `{written}` |";
            File.WriteAllText(Repository.At(Page), string.Join('\n', lines));
        }

        Assert.Equal($"| `{name}` | `{written}` |", lines[row]);

        var shown = Member().Matches(Repository.Read($"src/UnitDsl/Intents/{attribute}Level.cs")).Single(match => match.Groups["name"].Value == name);
        Assert.Equal(written, shown.Groups["attributes"].Value);
    }

    // Seconds are written as a number.
    private static string Bare(SizingFigure figure) => figure.Value.EndsWith('s') && figure.Value[..^1].All(char.IsDigit) ? figure.Value[..^1] : figure.Value;

    [GeneratedRegex(@"<c>(?<attributes>\[[^<]*\])</c>\.?\s*(///\s*)?</summary>\s*(?<name>\w+),")]
    private static partial Regex Member();
}
