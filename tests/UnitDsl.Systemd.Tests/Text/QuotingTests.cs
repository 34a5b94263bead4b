namespace UnitDsl.Systemd.Tests;

public sealed class QuotingTests
{
    [Theory]
    [InlineData("production", "V=production")]
    [InlineData("", "V=")]
    [InlineData("a b", "\"V=a b\"")]
    [InlineData("it's \"5 %\"", "\"V=it's \\\"5 %%\\\"\"")]
    [InlineData("{\"a\":\"b\"}", "'V={\"a\":\"b\"}'")]
    [InlineData("$HOME/bin", "V=$HOME/bin")]
    [InlineData("C:\\dir", "\"V=C:\\\\dir\"")]
    [InlineData("one\ntwo\t3\r", "\"V=one\\ntwo\\t3\\r\"")]
    [InlineData("\u0001\u0085\u2028\u202e", "\"V=\\x01\\u0085\\u2028\\u202e\"")]
    [InlineData("Größe 😀", "\"V=Größe 😀\"")]
    public void An_environment_value_is_quoted_only_where_it_must_be(string value, string expected) =>
        Assert.Equal(expected, Quoting.EnvironmentAssignment("V", value));

    [Theory]
    [InlineData("1A", "x", "digit")]
    [InlineData("A-B", "x", "letters, digits and underscores")]
    [InlineData("", "x", "empty")]
    [InlineData("A", "a\0b", "NUL")]
    [InlineData("A", "\ufffe", "U+FFFE")]
    public void An_environment_value_that_cannot_arrive_is_refused(string name, string value, string expected)
    {
        Assert.False(Quoting.TryEnvironmentAssignment(name, value, out _, out string? why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Quoting.EnvironmentAssignment(name, value));
    }

    [Theory]
    [InlineData(new[] { "/bin/sh", "-c", "echo hi" }, "/bin/sh -c \"echo hi\"")]
    [InlineData(new[] { "deno", "run", "main.ts" }, "deno run main.ts")]
    [InlineData(new[] { "/bin/echo", "$HOME", "${X}", "100%" }, "/bin/echo $$HOME $${X} 100%%")]
    [InlineData(new[] { "/bin/echo", ";", "", "a;b", "-x" }, "/bin/echo \";\" \"\" a;b -x")]
    [InlineData(new[] { "/opt/my app/%run$1" }, "\"/opt/my app/%%run$1\"")]
    [InlineData(new[] { ";" }, "\";\"")]
    [InlineData(new[] { "/bin/echo", "\ufffe" }, "/bin/echo \"\\xef\\xbf\\xbe\"")]
    public void An_argv_is_one_command_line(string[] arguments, string expected) =>
        Assert.Equal(expected, Quoting.Argv(arguments));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("./run", "absolute path")]
    [InlineData("bin/run", "absolute path")]
    [InlineData("/bin/", "slash")]
    [InlineData("/bin/a\"b", "quote")]
    [InlineData("/bin/a\\b", "backslash")]
    [InlineData("/bin/a\tb", "control")]
    [InlineData("-run", "prefix")]
    [InlineData("@run", "prefix")]
    [InlineData("|run", "prefix")]
    [InlineData("$RUN", "expand")]
    [InlineData("/bin/${RUN}", "expand")]
    public void A_program_that_systemd_would_not_start_is_refused(string program, string expected)
    {
        Assert.False(Quoting.TryArgv([program, "x"], out _, out string? why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_is_refused_everywhere()
    {
        const string half = "a\ud83d";
        Assert.False(Quoting.TryEnvironmentAssignment("A", half, out _, out _));
        Assert.False(Quoting.TryArgv(["/bin/echo", half], out _, out _));
        Assert.False(Quoting.TryWord(half, true, out _, out _));
        Assert.False(Quoting.TryPlainValue(half, out _, out _));
    }

    [Fact]
    public void An_argv_needs_a_program() => Assert.False(Quoting.TryArgv([], out _, out _));

    [Theory]
    [InlineData("/srv/data", "/srv/data")]
    [InlineData("/srv/my data", "\"/srv/my data\"")]
    [InlineData("/srv/%i", "/srv/%i")]
    [InlineData("/srv/a\\b", "\"/srv/a\\\\b\"")]
    [InlineData("/srv/a\"b", "'/srv/a\"b'")]
    [InlineData("", "\"\"")]
    public void A_word_keeps_its_specifiers(string value, string expected) => Assert.Equal(expected, Quoting.Word(value));

    [Fact]
    public void A_literal_word_doubles_the_percent_sign() => Assert.Equal("/srv/100%%", Quoting.Word("/srv/100%", specifiers: false));

    [Fact]
    public void A_word_has_no_line_break() => Assert.False(Quoting.TryWord("a\nb", true, out _, out _));

    [Theory]
    [InlineData("My \"service\" # 1")]
    [InlineData("C:\\dir")]
    [InlineData("even\\\\")]
    [InlineData("")]
    public void A_plain_value_stays_as_it_is(string value) => Assert.Equal(value, Quoting.PlainValue(value));

    [Theory]
    [InlineData("a\nb", "line break")]
    [InlineData("a\rb", "line break")]
    [InlineData(" a", "blank")]
    [InlineData("a\t", "blank")]
    [InlineData("a\\", "backslash")]
    [InlineData("a\\\\\\", "backslash")]
    [InlineData("a\0", "NUL")]
    public void A_plain_value_that_systemd_would_change_is_refused(string value, string expected)
    {
        Assert.False(Quoting.TryPlainValue(value, out _, out string? why));
        Assert.Contains(expected, why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_has_an_end() => Assert.False(Quoting.TryPlainValue(new string('x', 1024 * 1024), out _, out _));
}
