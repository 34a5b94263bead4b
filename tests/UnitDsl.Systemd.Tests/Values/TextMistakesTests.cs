namespace UnitDsl.Systemd.Tests.Values;

/// <summary>What is said of the usual mistakes in variables, credentials, streams, conditions and texts, and where.</summary>
public sealed class TextMistakesTests
{
    [Theory]
    [InlineData("Environment", "A=1 KEY", 4, 3, Consequence.IgnoresWord, "'KEY' is no NAME=value: what has a blank in it stands in quotes that go around all of NAME=value", null)]
    [InlineData("Environment", "A=1 MY-VAR=x", 4, 6, Consequence.IgnoresWord, "'MY-VAR' is no name of a variable: a variable's name is made of letters, digits and underscores", "MY_VAR")]
    [InlineData("Environment", "\"1A=x y\"", 1, 2, Consequence.IgnoresWord, "'1A' is no name of a variable: a variable's name cannot start with a digit", null)]
    [InlineData("Environment", "export A=1", 0, 6, Consequence.IgnoresWord, "'export' is no NAME=value: 'export' is the shell's word", null)]
    [InlineData("Environment", "A=1 \"B=x", 4, 1, Consequence.IgnoresRest, "the quote (\") is not closed", null)]
    [InlineData("Environment", "\"B=x", 0, 1, Consequence.IgnoresLine, "the quote (\") is not closed", null)]
    [InlineData("Environment", "A=C:\\new B=\\q", 11, 2, Consequence.IgnoresRest, "'\\q' is no escape that systemd knows; a backslash is written \\\\", "\\\\q")]
    [InlineData("Environment", "A=%Y-%e B=1", 5, 2, Consequence.IgnoresWord, "'%e' is no specifier that systemd knows here; a percent sign is written %%", "%%e")]
    [InlineData("Environment", "A=\\xff", 2, 4, Consequence.IgnoresWord, "the value is not UTF-8", null)]
    [InlineData("PassEnvironment", "A B=1", 3, 2, Consequence.IgnoresWord, "only the variable's name stands here, without a value", "")]
    [InlineData("EnvironmentFile", "-etc/x", 1, 3, Consequence.IgnoresLine, "'etc/x' is not absolute: the slash in front is missing", "/etc")]
    [InlineData("EnvironmentFile", "/a/../b", 1, 5, Consequence.IgnoresLine, "'..' may not be in a path; write where it leads", "")]
    [InlineData("LogExtraFields", "A=1 my_field=x", 4, 8, Consequence.IgnoresWord, "'my_field' is no name of a journal field: it is made of capital letters, digits and underscores", "MY_FIELD")]
    [InlineData("LoadCredential", "a/b:/x", 0, 3, Consequence.IgnoresLine, "'a/b' is no name of a credential: a credential's name contains neither '/' nor ':'", null)]
    [InlineData("LoadCredential", "a:x/y", 2, 3, Consequence.IgnoresLine, "'x/y' is neither an absolute path nor the name of a credential", null)]
    [InlineData("LoadCredential", "a:/x//y", 2, 5, Consequence.IgnoresLine, "this path has a doubled slash or a single dot in it, which is not left out here", "/x/y")]
    [InlineData("SetCredential", "a", 0, 1, Consequence.IgnoresLine, "a credential is written NAME:content", null)]
    [InlineData("SetCredential", "a:b\\qc", 3, 2, Consequence.IgnoresLine, "'\\q' is no escape that systemd knows; a backslash is written \\\\", "\\\\q")]
    [InlineData("SetCredentialEncrypted", "a:QU!D", 4, 1, Consequence.IgnoresLine, "'!' does not occur in base64", null)]
    [InlineData("StandardOutput", "syslog", 0, 6, Consequence.Complains, "'syslog' is an old word for 'journal'", "journal")]
    [InlineData("StandardOutput", "/var/log/x", 0, 10, Consequence.IgnoresLine, "'/var/log/x' is a path; a file is written file:/var/log/x", "file:/var/log/x")]
    [InlineData("StandardOutput", "append:x.log", 7, 5, Consequence.IgnoresLine, "'x.log' is not absolute: a path begins with a slash", null)]
    [InlineData("StandardInput", "fd:a:b", 3, 3, Consequence.IgnoresLine, "'a:b' is no name of a descriptor: it is printable ASCII without a colon", null)]
    [InlineData("StandardInputText", "a\\q", 1, 2, Consequence.IgnoresLine, "'\\q' is no escape that systemd knows; a backslash is written \\\\", "\\\\q")]
    [InlineData("ConditionPathExists", "!|/x", 1, 1, Consequence.IgnoresLine, "of the prefixes '|' and '!' there can be one each, '|' first", null)]
    [InlineData("ConditionPathExists", "! /x", 1, 1, Consequence.IgnoresLine, "there can be no blank between a prefix and the path", "")]
    [InlineData("ConditionPathExists", "|etc", 1, 3, Consequence.IgnoresLine, "'etc' is not absolute: a path begins with a slash", null)]
    [InlineData("Description", "at %H:%Z", 6, 2, Consequence.IgnoresLine, "'%Z' is no specifier that systemd knows here; a percent sign is written %%", "%%Z")]
    [InlineData("RebootArgument", "aä", 1, 1, Consequence.IgnoresLine, "only ASCII can stand here", null)]
    [InlineData("IgnoreOnSnapshot", "", 0, 0, Consequence.IgnoresLine, "IgnoreOnSnapshot= has had no effect since systemd 228; the line can go", null)]
    public void Each_is_told_where_it_is(string directive, string value, int offset, int length, Consequence consequence, string message, string? replacement) =>
        Assert.Equal(new ValueProblem(offset, length, consequence, message, replacement), Assert.Single(Read(directive, value).Problems));

    [Theory]
    [InlineData("nginx(8)", "man:nginx(8)")]
    [InlineData("www.example.com", "https://www.example.com")]
    [InlineData("/usr/share/doc/x", "file:/usr/share/doc/x")]
    [InlineData("HTTPS://example.com", "https://example.com")]
    [InlineData("readme", null)]
    public void An_address_is_guessed_where_it_is_evident(string value, string? replacement) =>
        Assert.Equal(replacement, Assert.Single(Read("Documentation", value).Problems).Replacement);

    [Theory]
    [InlineData("Environment", "A=1   'B=x y'  C=\\x41", "A=1 \"B=x y\" C=A")]
    [InlineData("Environment", "KEY = v A=1", "A=1")]
    [InlineData("EnvironmentFile", "-/etc//./x/", "-/etc/x")]
    [InlineData("ConditionHost", "| ! x", "|!x")]
    [InlineData("ConditionPathExists", "|!/x//y/", "|!/x/y")]
    [InlineData("Documentation", "'man:a b'  x man:c", "\"man:a b\" man:c")]
    [InlineData("LoadCredential", "foo:", "foo")]
    [InlineData("StandardOutput", "syslog+console", "journal+console")]
    public void There_is_one_normal_form(string directive, string value, string normal) => Assert.Equal(normal, Read(directive, value).Effective);

    [Theory]
    [InlineData("/run/x", true)]
    [InlineData("/run/x:x:read-only", true)]
    [InlineData("/run/x::graceful,append", true)]
    [InlineData("run/x", false)]
    [InlineData("/run/x:a:b", false)]
    [InlineData("/run/x:a:append,truncate", false)]
    [InlineData("/run/x:a:append,append", false)]
    [InlineData("/run/x:a:append:z", false)]
    [InlineData("/", false)]
    public void Files_are_opened_since_253(string value, bool isRight) => Assert.Equal(isRight, Read("OpenFile", value, 253).IsClean);

    [Theory]
    [InlineData("tls.*", 254, true)]
    [InlineData("*", 254, true)]
    [InlineData("tls", 254, true)]
    [InlineData("t*s", 254, false)]
    [InlineData("tls?", 254, false)]
    [InlineData("a/b", 254, false)]
    [InlineData("tls.*:x", 256, false)]
    [InlineData("tls.*:x", 257, true)]
    [InlineData("tls.*:a/b", 257, false)]
    public void Credentials_are_imported_since_254(string value, int release, bool isRight) => Assert.Equal(isRight, Read("ImportCredential", value, release).IsClean);

    [Fact]
    public void Assignments_are_taken_apart()
    {
        var found = EnvironmentAssignment.Parse("A=1 \"B=x %i\" C 1D=2 E=\"");

        Assert.Equal([("A", 0, "1", 2, 1), ("B", 5, "x %i", 7, 4)], found.Select(one => (one.Name.Text, one.Name.Offset, one.Value.Text, one.Value.Offset, one.Value.WrittenLength)));
    }

    [Fact]
    public void Conditions_are_taken_apart()
    {
        var condition = ConditionValue.Parse(new Piece("| ! kvm "), isPath: false);

        Assert.Equal((true, true, "kvm", 4), (condition.IsTrigger, condition.IsNegated, condition.Operand.Text, condition.Operand.Offset));
        Assert.Equal((true, false, " /x"), (ConditionValue.Parse(new Piece("| /x"), isPath: true) is var path ? path.IsTrigger : false, path.IsNegated, path.Operand.Text));
    }

    private static ValueVerdict Read(string directive, string value, int release = ValueContext.OldestRelease) =>
        ValueReader.Read(ValueContext.For(UnitKind.Service, directive, "a.service", release)!, value);
}
