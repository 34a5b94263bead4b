using System.Text.Json;
using UnitDsl.Site.Rules;

namespace UnitDsl.Cli.Tests;

public sealed class ExplainTests
{
    [Theory]
    [InlineData("UNIT0601")]
    [InlineData("unit0601")]
    [InlineData("0601")]
    [InlineData("601")]
    public void A_rule_is_known_by_all_the_ways_of_writing_it(string written)
    {
        var answer = Answer.To("explain", written);

        Assert.Equal(0, answer.ExitCode);
        Assert.StartsWith("# UNIT0601: SyslogIdentifier is missing\n", answer.Output, StringComparison.Ordinal);
        Assert.Contains("\n## Evidence\n", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        var answer = Answer.To("explain");
        var listed = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();

        Assert.Equal(0, answer.ExitCode);
        Assert.All(Rulebook.All.Where(static rule => rule.Id != "UNIT0105" && rule.Id != "UNIT0214"), rule => Assert.Contains($"{rule.Id}  {rule.Severity.ToString().ToLowerInvariant(),-7}  {rule.Title}", listed));
        Assert.Contains(listed, static line => line.StartsWith("UNIT9001  error", StringComparison.Ordinal));
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
    }

    [Theory]
    [InlineData("UNIT0610", "unitdsl: there is no rule UNIT0610; did you mean UNIT06")]
    [InlineData("nonsense", "unitdsl: there is no rule nonsense; 'unitdsl explain' lists them all")]
    [InlineData("", "unitdsl: there is no rule ")]
    public void A_rule_that_there_is_not_is_a_failure(string written, string told)
    {
        var answer = Answer.To("explain", written);

        Assert.Equal((2, ""), (answer.ExitCode, answer.Output));
        Assert.StartsWith(told, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_facts_and_the_page()
    {
        using var json = JsonDocument.Parse(Answer.To("explain", "601", "unit0313", "0601", "--format", "json").Output);

        var rules = json.RootElement.GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal(["UNIT0601", "UNIT0313"], rules.Select(static rule => rule.GetProperty("rule").GetString()));
        Assert.Equal("UnitDsl.Observability", rules[0].GetProperty("category").GetString());
        Assert.StartsWith("# UNIT0601", rules[0].GetProperty("page").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/docs/rules/UNIT0601.md", rules[0].GetProperty("help").GetString(), StringComparison.Ordinal);
    }
}
