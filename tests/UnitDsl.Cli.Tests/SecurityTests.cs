using System.Text.Json;
using UnitDsl.Testing;

namespace UnitDsl.Cli.Tests;

public sealed class SecurityTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    public SecurityTests()
    {
        directory.Write("open.service", "[Service]\nExecStart=/bin/true\n");
        directory.Write("closed.service", "[Service]\nExecStart=/bin/true\nDynamicUser=yes\nSystemCallFilter=@system-service\nCapabilityBoundingSet=\n");
        directory.Write("open.timer", "[Timer]\nOnCalendar=daily\n");
    }

    public void Dispose() => directory.Dispose();

    [Fact]
    public void One_unit_is_told_in_full_with_what_would_help()
    {
        var answer = Ask("security", "$D/open.service");

        Assert.Equal((0, ""), (answer.ExitCode, answer.Error));
        Assert.Contains("→ Overall exposure level for open.service: 9.6 UNSAFE", answer.Output, StringComparison.Ordinal);
        Assert.Contains("What would help most:\n    ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_units_are_a_line_each_the_most_exposed_first()
    {
        var lines = Ask("security", "$D").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["open.service", "closed.service"], lines.Select(static line => line.Split(' ')[0]));
        Assert.EndsWith(" 9.6  UNSAFE", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drop_in_counts()
    {
        var before = Ask("security", "--summary", "$D/open.service").Output;
        directory.Write("open.service.d/user.conf", "[Service]\nDynamicUser=yes\n");

        Assert.NotEqual(before, Ask("security", "--summary", "$D/open.service").Output);
    }

    [Theory]
    [InlineData("9.6", 0)]
    [InlineData("9.5", 1)]
    public void A_threshold_that_is_passed_fails(string threshold, int code) => Assert.Equal(code, Ask("security", "--threshold", threshold, "$D").ExitCode);

    [Fact]
    public void Programs_get_json()
    {
        var unit = JsonDocument.Parse(Ask("security", "--format", "json", "$D/open.service").Output).RootElement.GetProperty("units")[0];

        Assert.Equal(("open.service", 9.6m, "UNSAFE", 3), (unit.GetProperty("name").GetString(), unit.GetProperty("exposure").GetDecimal(), unit.GetProperty("rating").GetString(), unit.GetProperty("improvements").GetArrayLength()));
        Assert.True(unit.GetProperty("rows").GetArrayLength() > 70);
    }

    [Fact]
    public void What_runs_nothing_has_no_score() => Assert.Equal(
        new Answer(2, "", "unitdsl: none of these units runs anything, so there is nothing to score\n"), Ask("security", "$D/open.timer"));

    private Answer Ask(params string[] arguments) => Answer.In(directory, arguments);
}
