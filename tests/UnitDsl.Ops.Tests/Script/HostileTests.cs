using FsCheck;
using FsCheck.Fluent;

namespace UnitDsl.Ops.Tests.Script;

/// <summary>Whatever somebody writes arrives as it was written, and nothing of it is run.</summary>
public sealed class HostileTests
{
    private static readonly string[] listed =
    [
        "a b", " leading and trailing ", "it's", "'", "''", "'\\''", "\"", "\\", "\\\\", "trailing \\", "$HOME", "${HOME}", "$(touch canary)", "`touch canary`", "'; touch canary; '", "'$(touch canary)'", "\"$(touch canary)\"",
        "-rf", "--", "-n", "!", "!!", "!x", "^a^b", "*", "?", "[a-z]", "{a,b}", "~", "~root", "#", "# no comment", "%", "%s%n", "100%", "%%", "a;b", "a&b", "a|b", "a>b", "<(x)", ">canary", "((1))", "[[ x ]]", "a=b", "facts=(", ")", "\n)".Trim(),
        "ä", "日本", "🙂", "e\u0301", "\u00a0", "\u200b", "\u202e", "\ufeff", "‘’“”", "\t", "\r", "\u001b[31m", "\u0001", "\u007f", "", " ", "@", "unit x", "x\u2028y", "$'\\n'", "\\n", "\\0", "x\\", "$((1+1))", "a[$(touch canary)]",
    ];

    [Fact]
    public void Listed_values_arrive() => Arrive(listed);

    [Fact]
    public void All_printable_characters_of_ascii_arrive() => Arrive(new string([.. Enumerable.Range(32, 95).Select(static c => (char)c)]));

    [Fact]
    public void Any_values_arrive()
    {
        var part = Gen.OneOf(Gen.Elements(listed), Gen.Elements(["'", "\\", "$", "`", "\"", " ", "$(", ")", "!", "*", "é", "🙂"]), ArbMap.Default.GeneratorFor<string>().Select(static text => Sayable(text ?? "")));
        var value = part.ListOf().Select(static parts => string.Concat(parts));
        Prop.ForAll(Arb.From(value.ArrayOf()), static values => Arrive([.. values.Append("x")])).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_no_line_can_say_is_left_out() =>
        Assert.DoesNotContain(BashReading.Facts(BashReading.ScriptWith("a\nb", "c\0d")), static line => line.StartsWith("program", StringComparison.Ordinal));

    [Fact]
    public void Nothing_in_them_disturbs_shellcheck()
    {
        using var directory = new TemporaryDirectory();
        ScriptTests.AssertSilent(directory.Write("ops", BashReading.ScriptWith([.. listed.Where(static value => value != "\r")])));
    }

    [Theory]
    [InlineData("it's $(id) `id` \\\" ! * %")]
    [InlineData("a  b ")]
    [InlineData("-rf /")]
    public void A_text_of_a_declaration_arrives(string body)
    {
        var literal = "@\"" + body.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        var facts = Facts.FactLines.From($"[ExecStart(\"/bin/app\"), HealthCheck(Http = \"http://a/\", Body = {literal})] public sealed record App : Service;");
        Assert.Contains("health-body " + body, BashReading.Facts(facts.Script));
    }

    private static void Arrive(params string[] values)
    {
        var facts = BashReading.Facts(BashReading.ScriptWith(values));
        Assert.Equal(values.Select(static value => "program " + value), facts.Where(static line => line.StartsWith("program ", StringComparison.Ordinal)));
    }

    // Half a character has no form on disk, and a line has no line break.
    private static string Sayable(string text) => new([.. text.Where(static c => c is not ('\n' or '\0') && !char.IsSurrogate(c))]);
}
