namespace UnitDsl.Ops.Tests.Looking;

/// <summary>What an operator asks of the journal arrives there as it was said.</summary>
public sealed class LogsTests : IDisposable
{
    private readonly Desk _desk = new();

    [Fact]
    public void All_units_are_asked_for_and_templates_with_all_their_instances()
    {
        Assert.Equal(0, _desk.Ops("logs").ExitCode);
        Assert.Equal(
            ["--no-pager", "--quiet", "--output=with-unit", "--lines=100", "--unit=app.service", "--unit=job.service", "--unit=shop@*.service"],
            _desk.ArgumentsOf("journalctl"));
    }

    [Fact]
    public void A_single_instance_can_be_named()
    {
        Assert.Equal(0, _desk.Ops("logs", "shop@blue", "app.service").ExitCode);
        Assert.Equal(["--unit=app.service", "--unit=shop@blue.service"], _desk.ArgumentsOf("journalctl").Where(static argument => argument.StartsWith("--unit", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("$(touch canary)")]
    [InlineData("a b'\"`\\")]
    [InlineData("-rf")]
    [InlineData("--help")]
    [InlineData("*")]
    [InlineData("")]
    public void Hostile_arguments_arrive(string text)
    {
        Assert.Equal(0, _desk.Ops("logs", "--grep", text, "--since=" + text, "-f", "--lines", "7", "app").ExitCode);
        string[] asked = text.Length == 0 ? [] : ["--since=" + text, "--grep=" + text];
        Assert.Equal(["--no-pager", "--quiet", "--output=with-unit", .. asked, "--follow", "--lines=7", "--unit=app.service"], _desk.ArgumentsOf("journalctl"));
    }

    [Fact]
    public void Backslashes_of_names_are_kept()
    {
        using var desk = new Desk("facts 1\nsite demo\nunit a\\x2db.service\nstarts yes\nunit c\\x2dd@.service\nstarts no");
        Assert.Equal(0, desk.Ops("logs").ExitCode);
        // In a pattern a backslash escapes, so it is doubled there.
        Assert.Equal([@"--unit=a\x2db.service", @"--unit=c\\x2dd@*.service"], desk.ArgumentsOf("journalctl").TakeLast(2));
    }

    [Fact]
    public void Json_is_the_journals_own_and_nothing_else_is_said()
    {
        _desk.Program("journalctl", "{\"MESSAGE\":\"x\"}\n");
        var logs = _desk.Ops("logs", "--json");
        Assert.Equal((0, "{\"MESSAGE\":\"x\"}\n", ""), (logs.ExitCode, logs.Output, logs.Error));
        Assert.DoesNotContain(_desk.ArgumentsOf("journalctl"), static argument => argument.StartsWith("--lines", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_that_finds_nothing_is_an_answer_and_one_that_cannot_be_made_is_not()
    {
        _desk.Program("journalctl", "", exitCode: 1);
        Assert.Equal(0, _desk.Ops("logs", "--grep", "x").ExitCode);
        _desk.Program("journalctl", "", exitCode: 1, error: "Bad pattern \"(\": missing )\n");
        var logs = _desk.Ops("logs", "--grep", "(");
        Assert.Equal((2, "ops: journalctl did not take that: Bad pattern \"(\": missing )"), (logs.ExitCode, logs.ErrorLines[0]));
    }

    public void Dispose() => _desk.Dispose();
}
