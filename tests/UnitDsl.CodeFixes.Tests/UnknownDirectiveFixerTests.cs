using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class UnknownDirectiveFixerTests : FixerTests<UnknownDirectiveFixer>
{
    [Theory]
    [InlineData("Directive(\"MemoryMax\", \"1G\")", "MemoryMax(\"1G\")")]
    [InlineData("Directive(value: Sizes.Big, name: \"MemoryMax\")", "MemoryMax(Sizes.Big)")]
    [InlineData("Directive(\"ConditionPathExists\", \"/x\", Section = \"Unit\")", "ConditionPathExists(\"/x\")")]
    [InlineData("Directive(\"MemoryMax\", \"1G\", Section = \"Service\")", "MemoryMax(\"1G\")")]
    [InlineData("Directive(\"ReadWritePaths\", \"/a /b\")", "ReadWritePaths(\"/a\", \"/b\")")]
    [InlineData("Directive(\"Environment\", \"A=1 B='x y'\")", "Environment(\"A=1 B='x y'\")")]
    [InlineData("Directive(\"ExecStartPre\", \"/bin/sh -c 'echo hi'\")", "ExecStartPre(\"/bin/sh -c 'echo hi'\")")]
    public async Task It_is_written_as_the_attribute(string before, string after)
    {
        await BecomesAsync(Unit(before), Unit(after));
        await AllBecomeAsync(Unit(before), Unit(after));
    }

    [Fact]
    public async Task The_title_says_what_is_written() => Assert.Equal(["Write [MemoryMax(\"1G\")]"], await TitlesAsync(Unit("Directive(\"MemoryMax\", \"1G\")")));

    [Theory]
    [InlineData("Directive(\"MemoryMax\", \"1G\"), MemoryMax(\"2G\")")]
    [InlineData("Directive(\"MemoryMax\", \"1G\"), Directive(\"MemoryMax\", \"2G\")")]
    [InlineData("Directive(\"OnCalendar\", \"daily\", Section = \"Timer\")")]
    [InlineData("Directive(\"ReadWritePaths\", \"'/a b'\")")]
    public Task Nothing_is_offered_where_it_would_mean_something_else(string attributes) => NothingIsOfferedAsync(Unit(attributes));

    private static string Unit(string attributes) =>
        $"[PrivateTmp, {attributes}]\n[ExecStart(\"/a\")] public sealed record A : Service;\npublic static class Sizes {{ public const string Big = \"1G\"; }}";
}
