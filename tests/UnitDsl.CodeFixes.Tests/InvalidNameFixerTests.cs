using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class InvalidNameFixerTests : FixerTests<InvalidNameFixer>
{
    [Theory]
    [InlineData("app.timer", "app")]
    [InlineData("my app", "my-app")]
    [InlineData("a/b.service", "a-b")]
    [InlineData("my app.timer", "my-app")]
    [InlineData("@app", "app")]
    public async Task The_name_is_one(string before, string after)
    {
        await BecomesAsync(Unit(before), Unit(after));
        await AllBecomeAsync(Unit(before), Unit(after));
    }

    [Fact]
    public async Task Both_forms_are_offered() => Assert.Equal(["Name it \"my-app\"", "Name it \"my\\x20app\""], await TitlesAsync(Unit("my app")));

    [Fact]
    public Task Escaped() => BecomesAsync(Unit("my app"), Unit("my\\\\x20app"), offer: 1);

    [Fact]
    public Task An_external_unit_keeps_its_suffix() => BecomesAsync(
        "public sealed record Db() : External(\"my sql.socket\");", "public sealed record Db() : External(\"my-sql.socket\");");

    [Theory]
    [InlineData("[Name(\"{Site} {Site}\"), ExecStart(\"/a\")] public sealed record A : Service;")]
    [InlineData("[What(\"/dev/x\"), Where(\"/a/../b\")] public sealed record A : Mount;")]
    public Task Nothing_is_offered_for_holes_and_paths(string source) => NothingIsOfferedAsync(source);

    private static string Unit(string name) => $"[Name(\"{name}\"), ExecStart(\"/a\")] public sealed record A : Service;";
}
