using System.Text.Json;
using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

/// <summary>What is told of, and in which form.</summary>
public sealed class ReportTests : IDisposable
{
    // An error and a warning.
    private const string Shop = "[Unit]\nDescription=Shop\n\n[Service]\nExecStart=/usr/bin/node server.js\nMemoryMax=512MB\n";

    private readonly TemporaryDirectory directory = new();

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("1 error, 0 warnings", 1, "--severity", "error")]
    [InlineData("0 errors, 0 warnings", 0, "--disable", "UNIT0421", "--severity", "error")]
    [InlineData("0 errors, 0 warnings", 0, "--disable", "421, unit0601", "--severity", "warning")]
    [InlineData("0 errors, 0 warnings", 0, "--disable", "421", "--disable", "0601", "--severity", "warning")]
    public void What_is_left_out_does_not_count(string count, int exitCode, params string[] options)
    {
        directory.Write("shop.service", Shop);

        var answer = Answer.In(directory, ["check", "$D/shop.service", .. options]);

        Assert.EndsWith($"1 unit: {count}\n", answer.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, answer.ExitCode);
    }

    [Theory]
    [InlineData("unitdsl: --severity takes error, warning or info, not 'fatal'", "--severity", "fatal")]
    [InlineData("unitdsl: --disable: there is no rule UNIT0610; did you mean", "--disable", "UNIT0610")]
    public void A_choice_that_there_is_not_is_a_failure(string told, params string[] options)
    {
        directory.Write("shop.service", Shop);

        var answer = Answer.In(directory, ["check", "$D/shop.service", .. options]);

        Assert.Equal(2, answer.ExitCode);
        Assert.StartsWith(told, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workflow_gets_a_command_for_each_finding_with_everything_escaped()
    {
        directory.Write("a,b:c/shop.service", Shop + "Environment=\"A=100%%\" %z\n");

        var answer = Answer.In(directory, "check", "$D/a,b:c/shop.service", "--format", "github");

        Assert.Equal(1, answer.ExitCode);
        var lines = answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("::error file=$D/a%2Cb%3Ac/shop.service,line=6,endLine=6,col=14,endColumn=16,title=UNIT0421::MemoryMax=: ", lines.Single(static line => line.Contains("UNIT0421", StringComparison.Ordinal) && line.Contains("line=6", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.StartsWith("::warning file=$D/a%2Cb%3Ac/shop.service,line=1,", StringComparison.Ordinal) && line.Contains("title=UNIT0601::", StringComparison.Ordinal));
        Assert.All(lines, static line => Assert.Matches("^::(error|warning|notice) ", line));
        Assert.All(lines, static line => Assert.DoesNotMatch("%(?!25|0A|0D|2C|3A)", line));
    }

    [Fact]
    public void A_code_host_gets_SARIF_with_rules_levels_and_regions()
    {
        directory.Write("shop.service", Shop);

        var answer = Answer.To("check", directory.Path, "--format", "sarif");

        Assert.Equal(1, answer.ExitCode);
        using var log = JsonDocument.Parse(answer.Output);
        Assert.Equal("2.1.0", log.RootElement.GetProperty("version").GetString());
        var run = log.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal(result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString());
            Assert.EndsWith($"/docs/rules/{rule.GetProperty("id")}.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
            Assert.Contains(result.GetProperty("level").GetString(), new[] { "error", "warning", "note" });
        }

        var size = run.GetProperty("results").EnumerateArray().Single(static one => one.GetProperty("ruleId").GetString() == "UNIT0421");
        var place = size.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("error", size.GetProperty("level").GetString());
        Assert.Equal(new Uri($"file://{directory.Path}/shop.service").AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((6, 14, 6, 16), (Number(place, "startLine"), Number(place, "startColumn"), Number(place, "endLine"), Number(place, "endColumn")));
    }

    [Fact]
    public void Other_places_come_along()
    {
        directory.Write("a.service", Shop.Replace("MemoryMax=512MB", "SyslogIdentifier=a", StringComparison.Ordinal));
        directory.Write("b.service", Shop.Replace("MemoryMax=512MB", "SyslogIdentifier=b\nAlias=x", StringComparison.Ordinal));
        using var text = JsonDocument.Parse(Answer.To("check", directory.Path, "--format", "json").Output);
        using var log = JsonDocument.Parse(Answer.To("check", directory.Path, "--format", "sarif").Output);

        var told = text.RootElement.GetProperty("findings").EnumerateArray().Sum(static finding => finding.GetProperty("others").GetArrayLength());
        var written = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Sum(static result => result.TryGetProperty("relatedLocations", out var related) ? related.GetArrayLength() : 0);
        Assert.Equal(told, written);
    }

    private static int Number(JsonElement place, string name) => place.GetProperty("region").GetProperty(name).GetInt32();
}
