namespace UnitDsl.Systemd.Tests.Values;

/// <summary>What is said of the usual mistakes in commands, and where.</summary>
public sealed class CommandMistakesTests
{
    [Theory]
    [InlineData("~/bin/x", 0, 7, Consequence.RefusesUnit, "'~/bin/x' is no absolute path: there is no shell that would put in a home for '~'", null)]
    [InlineData("./run.sh --all", 0, 8, Consequence.RefusesUnit, "'./run.sh' is no absolute path: systemd runs programs from their path from the root, or by a name without a slash", null)]
    [InlineData("FOO=/a/b /bin/x", 0, 8, Consequence.RefusesUnit, "'FOO=/a/b' would be the program: variables are set with Environment=, not before the command", null)]
    [InlineData("$HOME/bin/x", 0, 11, Consequence.RefusesUnit, "'$HOME/bin/x' is no absolute path: variables are not put in where the program stands", null)]
    [InlineData("/usr/bin/", 0, 9, Consequence.RefusesUnit, "'/usr/bin/' is a directory, not a program", null)]
    [InlineData("-/usr/bin/ a", 1, 9, Consequence.IgnoresLine, "'/usr/bin/' is a directory, not a program", null)]
    [InlineData("/bin/a ; -/usr/bin/ a", 10, 9, Consequence.IgnoresRest, "'/usr/bin/' is a directory, not a program", null)]
    [InlineData("--/bin/x", 1, 1, Consequence.IgnoresLine, "the prefix '-' stands there twice", "")]
    [InlineData("+!/bin/x", 1, 1, Consequence.RefusesUnit, "of the prefixes '+', '!' and '!!' a command can have one", "")]
    [InlineData("|/bin/x", 0, 1, Consequence.RefusesUnit, "the prefix '|' came with systemd 258", null)]
    [InlineData("-@", 0, 2, Consequence.IgnoresLine, "there is no program behind the prefix", null)]
    [InlineData("@/bin/x", 0, 1, Consequence.RefusesUnit, "behind '@' the program's name for itself has to follow the program", null)]
    [InlineData("/bin/x \"a b", 7, 1, Consequence.RefusesUnit, "the quote (\") is not closed", null)]
    [InlineData("\"/bin/x", 0, 1, Consequence.IgnoresLine, "the quote (\") is not closed", null)]
    [InlineData("/bin/x it's", 9, 1, Consequence.RefusesUnit, "the quote (') is not closed", null)]
    [InlineData("/bin/date +%F", 11, 2, Consequence.RefusesUnit, "'%F' is no specifier that systemd knows here; a percent sign is written %%", "%%F")]
    [InlineData("/bin/x \"a %Z\"", 10, 2, Consequence.RefusesUnit, "'%Z' is no specifier that systemd knows here; a percent sign is written %%", "%%Z")]
    [InlineData("/bin/grep a\\d b", 11, 2, Consequence.Complains, "'\\d' is no escape that systemd knows; a backslash is written \\\\", "\\\\d")]
    [InlineData("/opt/it\\'s/x a", 7, 2, Consequence.RefusesUnit, "a program's path cannot contain a single quote", null)]
    public void Each_is_told_where_it_is(string value, int offset, int length, Consequence consequence, string message, string? replacement) =>
        Assert.Equal(new ValueProblem(offset, length, consequence, message, replacement), Assert.Single(Read(value).Problems));

    [Theory]
    [InlineData("/bin/a && /bin/b | c > /dev/null 2>&1")]
    [InlineData("FOO=bar /bin/x")]
    [InlineData("/bin/a;/bin/b")]
    [InlineData("/bin/x $A ${B} $$")]
    public void What_only_a_shell_would_understand_is_no_error(string value) => Assert.True(Read(value).IsClean);

    [Theory]
    [InlineData("  -@/bin/x  'my name' \\x41 \"\" ", "@-/bin/x \"my name\" A \"\"")]
    [InlineData("\"-/bin/a b\" ; /bin/c ';' \\;", "-\"/bin/a b\" ; /bin/c \";\" \";\"")]
    [InlineData("/bin/x \\xc3\\xa9\\xff", "/bin/x \"é\\xff\"")]
    [InlineData("/bin/x %i 50%", "/bin/x %i 50%")]
    [InlineData("/bin/grep a\\d", "/bin/grep \"a\\\\d\"")]
    [InlineData("/bin/a ; -/bin/ ; /bin/c", "/bin/a")]
    [InlineData(";", null)]
    [InlineData("/bin/", null)]
    public void There_is_one_normal_form(string value, string? normal) => Assert.Equal(normal, Read(value).Effective);

    [Fact]
    public void A_shell_runs_commands_since_258()
    {
        Assert.True(Read("|./run && true", 258).IsClean);
        Assert.Equal("@|echo a", Read("|@echo a", 258).Effective);
        Assert.Equal("the prefix '|' came with systemd 258", Assert.Single(Read("-|/x", 257).Problems).Message);
    }

    [Fact]
    public void A_line_is_taken_apart()
    {
        var commands = CommandLine.Parse("-@/usr/bin/a \"my name\" --x=%i '$B c' ; :b \\;");

        Assert.Equal(2, commands.Count);
        Assert.Equal(CommandPrefixes.IgnoresFailure | CommandPrefixes.OwnName, commands[0].Prefixes);
        Assert.Equal(("/usr/bin/a", 2, 10), Place(commands[0].Program));
        Assert.Equal(("my name", 14, 7), Place(commands[0].Name!.Value));
        Assert.Equal([("--x=%i", 23, 6), ("$B c", 31, 4)], commands[0].Arguments.Select(Place));
        Assert.True(commands[1].Has(CommandPrefixes.KeepsVariables));
        Assert.Equal(("b", 40, 1), Place(commands[1].Program));
        Assert.Equal([(";", 43, 1)], commands[1].Arguments.Select(Place));
    }

    [Theory]
    [InlineData("")]
    [InlineData(";;; ; \"")]
    [InlineData("@")]
    [InlineData("/bin/a ; '")]
    public void A_broken_line_is_taken_apart_as_far_as_it_goes(string value) => Assert.All(CommandLine.Parse(value), command => Assert.NotNull(command.Arguments));

    [Fact]
    public void Long_lines_take_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var part in new[] { "a ", "; ", "\"\" ", "\\; ", "\\q ", "%n ", "'", "\\", "/../", "-", "\\xc3" })
        {
            var value = "/bin/x " + string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
            Read(value);
            CommandLine.Parse(value);
            Read(value.Substring(7));
        }

        Assert.InRange(watch.ElapsedMilliseconds, 0, 10_000);
    }

    private static (string, int, int) Place(Piece piece) => (piece.Text, piece.Offset, piece.WrittenLength);

    private static ValueVerdict Read(string value, int release = ValueContext.OldestRelease) =>
        ValueReader.Read(ValueContext.For(UnitKind.Service, "ExecStartPre", "a.service", release)!, value);
}
