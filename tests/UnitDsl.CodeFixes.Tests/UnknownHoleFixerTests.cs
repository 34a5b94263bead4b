using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class UnknownHoleFixerTests : FixerTests<UnknownHoleFixer>
{
    [Fact]
    public async Task The_title_says_the_name() => Assert.Equal(
        ["Write {Domain}"],
        await TitlesAsync("[ExecStart(\"/a {Domian}\")] public abstract record Web(string Domain) : Service; public sealed record A() : Web(\"x\");"));

    [Fact]
    public Task Only_the_hole_changes() => BecomesAsync(
        "[ExecStart(\"/a\\t{Domain} {Domian} {Unit}\")] public abstract record Web(string Domain) : Service; public sealed record A() : Web(\"x\");",
        "[ExecStart(\"/a\\t{Domain} {Domain} {Unit}\")] public abstract record Web(string Domain) : Service; public sealed record A() : Web(\"x\");");

    [Fact]
    public Task A_sum_of_texts_changes_where_the_hole_is() => BecomesAsync(
        "[ExecStart(\"/a \" + \"{Unti}\")] public sealed record A : Service;",
        "[ExecStart(\"/a \" + \"{Unit}\")] public sealed record A : Service;");

    [Fact]
    public Task All_at_once_constants_verbatim_texts_and_the_assembly() => AllBecomeAsync(
        """
        [assembly: Environment("S", @"c:\{Sitee}")]
        [ExecStart("/a {Datta}"), HealthCheck(Http = "http://{unit}/")] public sealed record A : Service { public const string Data = "x"; }
        """,
        """
        [assembly: Environment("S", @"c:\{Site}")]
        [ExecStart("/a {Data}"), HealthCheck(Http = "http://{Unit}/")] public sealed record A : Service { public const string Data = "x"; }
        """);

    [Theory]
    [InlineData("[ExecStart(\"/a {Whatever}\")] public sealed record A : Service;")]
    [InlineData("[ExecStart(\"/a {Port}\")] public sealed record A : Service;")]
    public Task Nothing_is_offered_where_nothing_is_near(string source) => NothingIsOfferedAsync(source);
}
