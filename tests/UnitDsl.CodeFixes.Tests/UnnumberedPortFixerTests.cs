using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class UnnumberedPortFixerTests : FixerTests<UnnumberedPortFixer>
{
    private const string Site = "[assembly: Site(\"s\", Ports = \"3000-3009\")]\n[Port(3000), ExecStart(\"/taken\")] public sealed record Taken : Service;\n";

    [Fact]
    public async Task The_title_says_the_port() =>
        Assert.Equal(["Use port 3001, the next free one"], await TitlesAsync(Site + "[Port, ExecStart(\"/a\")] public sealed record A : Service;"));

    [Theory]
    [InlineData("Port", "Port(3001)")]
    [InlineData("Port()", "Port(3001)")]
    [InlineData("UnitDsl.PortAttribute", "UnitDsl.PortAttribute(3001)")]
    [InlineData("Port(Bind = \"127.0.0.1\")", "Port(3001, Bind = \"127.0.0.1\")")]
    [InlineData("Port( /* web */ Variable = \"\")", "Port(3001,  /* web */ Variable = \"\")")]
    public Task The_number_is_written_where_it_is_missing(string before, string after) => BecomesAsync(
        Site + $"[{before}, ExecStart(\"/a\")] public sealed record A : Service;", Site + $"[{after}, ExecStart(\"/a\")] public sealed record A : Service;");

    [Fact]
    public Task A_record_whose_base_asks_for_one_gets_it() => BecomesAsync(
        Site + "[Port(Bind = \"127.0.0.1\"), ExecStart(\"/a\")] public abstract record Web : Service;\npublic sealed record A : Web;",
        Site + "[Port(Bind = \"127.0.0.1\"), ExecStart(\"/a\")] public abstract record Web : Service;\n[Port(3001)]\npublic sealed record A : Web;");

    [Fact]
    public Task All_get_their_own() => AllBecomeAsync(
        Site + """
            [Port(Name = "admin"), ExecStart("/w")] public abstract record Web : Service;
            [Port, ExecStart("/a")] public sealed record A : Service;
            [Port, Port(Name = "metrics"), ExecStart("/b")] public sealed record B : Service;
            public sealed record C : Web;
            [Port, Slots("x", "y"), ExecStart("/d")] public sealed record D : Service;
            """,
        Site + """
            [Port(Name = "admin"), ExecStart("/w")] public abstract record Web : Service;
            [Port(3001), ExecStart("/a")] public sealed record A : Service;
            [Port(3002), Port(3003, Name = "metrics"), ExecStart("/b")] public sealed record B : Service;
            [Port(3004, Name = "admin")]
            public sealed record C : Web;
            [Port(3005), Slots("x", "y"), ExecStart("/d")] public sealed record D : Service;
            """);

    [Theory]
    [InlineData("[Port, ExecStart(\"/a\")] public sealed record A : Service;")]
    [InlineData("[assembly: Site(\"s\", Ports = \"80\")] [Port(80), ExecStart(\"/a\")] public sealed record A : Service; [Port, ExecStart(\"/b\")] public sealed record B : Service;")]
    public Task Nothing_is_offered_where_none_is_free(string source) => NothingIsOfferedAsync(source);
}
