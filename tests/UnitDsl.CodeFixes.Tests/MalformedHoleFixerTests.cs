using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class MalformedHoleFixerTests : FixerTests<MalformedHoleFixer>
{
    [Theory]
    [InlineData("a{", "a{{")]
    [InlineData("a { b", "a {{ b")]
    [InlineData("{}", "{{}}")]
    [InlineData("{a b}", "{{a b}}")]
    [InlineData("{1: {2: 3}}", "{{1: {{2: 3}}}}")]
    [InlineData("{1: {Unit}} {2}", "{{1: {Unit}}} {{2}}")]
    [InlineData("${X} {1: ${Y}}", "${X} {{1: ${Y}}}")]
    [InlineData("{{x}} {1}", "{{x}} {{1}}")]
    public async Task The_braces_arrive_as_they_were_meant(string before, string after)
    {
        await BecomesAsync(Unit(before), Unit(after));
        await AllBecomeAsync(Unit(before) + Unit(before).Replace("record A", "record B", StringComparison.Ordinal), Unit(after) + Unit(after).Replace("record A", "record B", StringComparison.Ordinal));
    }

    [Fact]
    public Task Other_literals_have_the_same_braces() => AllBecomeAsync(
        "[Environment(\"A\", @\"{\"\"a\"\": 1}\"), Environment(\"B\", \"\"\"{\"b\": {\"c\": 2}}\"\"\"), Environment(\"C\", \"{\\\"d\\\": 3}\"), ExecStart(\"/a\")] public sealed record A : Service;",
        "[Environment(\"A\", @\"{{\"\"a\"\": 1}}\"), Environment(\"B\", \"\"\"{{\"b\": {{\"c\": 2}}}}\"\"\"), Environment(\"C\", \"{{\\\"d\\\": 3}}\"), ExecStart(\"/a\")] public sealed record A : Service;");

    [Fact]
    public async Task The_title_says_what_is_written()
    {
        Assert.Equal(["Write {{, a brace itself"], await TitlesAsync(Unit("a{")));
        Assert.Equal(["Write {{ and }}, the braces themselves"], await TitlesAsync(Unit("{}")));
    }

    private static string Unit(string value) => $"[Environment(\"A\", \"{value}\"), ExecStart(\"/a\")] public sealed record A : Service;\n";
}
