namespace UnitDsl.Ops.Tests.Looking;

/// <summary>The completion, asked as bash asks it.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _completion;

    public CompletionTests()
    {
        using var desk = new Desk(Desk.TwoUnits + "\nunit -rf.service\nstarts yes\nunit a\\x2db$(touch canary).service\nstarts yes");
        var printed = desk.Ops("completion");
        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        _completion = _directory.Write("completion", printed.Output);
    }

    [Theory]
    [InlineData("start stop status", "ops", "st")]
    [InlineData("report reload restart", "ops", "re")]
    [InlineData("start stop status", "ops", "--json", "st")]
    [InlineData("start stop status", "ops", "--tier", "core", "st")]
    [InlineData("health help", "ops", "help", "h")]
    [InlineData("app.service", "ops", "restart", "ap")]
    [InlineData("job.service", "ops", "restart", "app.service", "j")]
    [InlineData("core community", "ops", "start", "--tier", "co")]
    [InlineData("app.service", "ops", "status", "--only", "app")]
    [InlineData("--lines", "ops", "logs", "--l")]
    [InlineData("--quick", "ops", "health", "--q")]
    [InlineData("", "ops", "start", "--q")]
    [InlineData("", "ops", "health", "--timeout", "")]
    [InlineData("", "ops", "completion", "a")]
    public void Words_are_completed(string expected, params string[] words)
    {
        var completed = Complete(words);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), completed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_words_and_never_run()
    {
        Assert.Equal(["a\\x2db$(touch canary).service", "app.service"], Complete("ops", "stop", "a").Order(StringComparer.Ordinal));
        Assert.False(File.Exists(Path.Combine(Environment.CurrentDirectory, "canary")));
        Assert.Contains("-rf.service", Complete("ops", "stop", "-"));
    }

    [Fact]
    public void It_completes_the_script_under_its_name() =>
        Assert.Contains("complete -F _unitdsl_ops ops", Tool.Run("bash", ["--norc", "-c", "source \"$1\"; complete -p ops", "-", _completion]).Output, StringComparison.Ordinal);

    [Fact]
    public void Shellcheck_is_content()
    {
        Tool.SkipUnlessInstalled("shellcheck");
        Assert.Equal("", Tool.Run("shellcheck", ["-S", "style", "-s", "bash", "-e", "SC2034,SC2016", _completion]).Output);
    }

    public void Dispose() => _directory.Dispose();

    private List<string> Complete(params string[] words)
    {
        var completed = Tool.Run("bash", ["--norc", "-c", "source \"$1\"; shift; COMP_WORDS=(\"$@\") COMP_CWORD=$(($# - 1)); _unitdsl_ops; ((${#COMPREPLY[@]} == 0)) || printf '%s\\0' \"${COMPREPLY[@]}\"", "-", _completion, .. words]);
        Assert.Equal((0, ""), (completed.ExitCode, completed.Error));
        return [.. completed.Output.Split('\0')[..^1]];
    }
}
