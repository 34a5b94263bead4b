namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 6: text is escaped for you.</summary>
public sealed class EscapingTests
{
    [Theory]
    [InlineData("Environment(\"A\", \"plain\")", "A=plain")]
    [InlineData("Environment(\"A\", \"two words\")", "\"A=two words\"")]
    [InlineData("Environment(\"A\", \"5 %\")", "\"A=5 %%\"")]
    [InlineData("Environment(\"A\", \"{Unit} {{x}}\")", "\"A=app {x}\"")]
    [InlineData("Environment(\"A=1\")", "A=1")]
    [InlineData("Environment(\"A=%i\")", "A=%i")]
    [InlineData("Environment(\"A\", \"\")", "A=")]
    public void A_variable_arrives_as_it_was_written(string attribute, string line) =>
        Assert.Equal(line, Deployed.Service(attribute).Value("Environment"));

    [Theory]
    [InlineData("ExecStartPre(\"/bin/sh -c 'echo hi'\")", "/bin/sh -c 'echo hi'")]
    [InlineData("ExecStartPre(\"/bin/sh\", \"-c\", \"echo hi\")", "/bin/sh -c \"echo hi\"")]
    [InlineData("ExecStartPre(\"/bin/echo\", \"5;\", \";\")", "/bin/echo 5; \";\"")]
    [InlineData("ExecStartPre(\"-/bin/echo {Unit} ${HOME}\")", "-/bin/echo app ${HOME}")]
    public void Two_arguments_or_more_are_an_argv_and_one_is_a_line(string attribute, string line) =>
        Assert.Equal(line, Deployed.Service(attribute).Value("ExecStartPre"));

    [Fact]
    public void A_path_with_a_blank_is_one_path() =>
        Assert.Equal("\"/srv/my site\" /tmp", Deployed.Service("ReadWritePaths(\"/srv/my site\", \"/tmp\")").Value("ReadWritePaths"));
}
