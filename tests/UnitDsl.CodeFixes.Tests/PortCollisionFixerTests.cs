using Microsoft.CodeAnalysis.CodeFixes;
using UnitDsl.CodeFixes.Tests.Support;
using UnitDsl.Testing;

namespace UnitDsl.CodeFixes.Tests;

public sealed class PortCollisionFixerTests : FixerTests<PortCollisionFixer>
{
    private const string Site = "[assembly: Site(\"s\", Ports = \"3000-3009\")]\n";

    [Fact]
    public async Task The_title_says_the_port() => Assert.Equal(
        ["Use port 3000, the next free one"],
        await TitlesAsync(Site + """
            [Port(3001), ExecStart("/a")] public sealed record A : Service;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """));

    [Fact]
    public Task A_number_is_replaced() => BecomesAsync(
        Site + """
            [ExecStart("/a"), Port(/* web */ 3_001, Name = "web")] public sealed record A : Service;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """,
        Site + """
            [ExecStart("/a"), Port(/* web */ 3000, Name = "web")] public sealed record A : Service;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """);

    [Fact]
    public Task A_text_stays_a_text() => BecomesAsync(
        Site + """
            [Port(number: "3001"), ExecStart("/a")] public sealed record A : Service;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """,
        Site + """
            [Port(number: "3000"), ExecStart("/a")] public sealed record A : Service;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """);

    [Fact]
    public Task An_argument_of_the_base_is_replaced() => BecomesAsync(
        Site + """
            [Port("{P}"), ExecStart("/a")] public abstract record Web(int P) : Service;
            public sealed record A() : Web(3001);
            public sealed record B() : Web(3001);
            """,
        Site + """
            [Port("{P}"), ExecStart("/a")] public abstract record Web(int P) : Service;
            public sealed record A() : Web(3000);
            public sealed record B() : Web(3001);
            """);

    [Fact]
    public Task All_get_different_ports_and_one_stays() => AllBecomeAsync(
        Site + """
            [Port("{P}"), ExecStart("/a")] public abstract record Web(string P) : Service;
            [Port(3001), ExecStart("/a")] public sealed record A : Service;
            [Port(3001), ExecStart("/a")] public sealed record B : Service;
            [Port(3000), ExecStart("/a")] public sealed record C : Service;
            public sealed record D() : Web("3001");
            [Port(3002), ExecStart("/a")] public sealed record E : Service;
            [Port(3002), ExecStart("/a")] public sealed record F : Service;
            """,
        Site + """
            [Port("{P}"), ExecStart("/a")] public abstract record Web(string P) : Service;
            [Port(3001), ExecStart("/a")] public sealed record A : Service;
            [Port(3003), ExecStart("/a")] public sealed record B : Service;
            [Port(3000), ExecStart("/a")] public sealed record C : Service;
            public sealed record D() : Web("3004");
            [Port(3002), ExecStart("/a")] public sealed record E : Service;
            [Port(3005), ExecStart("/a")] public sealed record F : Service;
            """);

    [Fact]
    public Task Those_on_other_addresses_stay() => AllBecomeAsync(
        Site + """
            [Port(3001, Bind = "127.0.0.1"), ExecStart("/a")] public sealed record A : Service;
            [Port(3001, Bind = "10.0.0.1"), ExecStart("/a")] public sealed record B : Service;
            [Port(3001), ExecStart("/a")] public sealed record C : Service;
            """,
        Site + """
            [Port(3001, Bind = "127.0.0.1"), ExecStart("/a")] public sealed record A : Service;
            [Port(3001, Bind = "10.0.0.1"), ExecStart("/a")] public sealed record B : Service;
            [Port(3000), ExecStart("/a")] public sealed record C : Service;
            """);

    [Fact]
    public async Task All_of_one_document_move_away_from_the_other_document()
    {
        using var harness = await CodeFixHarness.OpenAsync(
            new PortCollisionFixer(),
            "using UnitDsl;\n" + Site + "[Port(3001), ExecStart(\"/a\")] public sealed record A : Service;\n[Port(3001), ExecStart(\"/a\")] public sealed record B : Service;",
            "using UnitDsl;\n[Port(3001), ExecStart(\"/a\")] public sealed record C : Service;");
        await harness.ApplyToAllAsync(FixAllScope.Document);

        var text = await harness.TextAsync();
        Assert.Contains("Port(3000)", text, StringComparison.Ordinal);
        Assert.Contains("Port(3002)", text, StringComparison.Ordinal);
        Assert.Contains("Port(3001)", await harness.TextAsync(1), StringComparison.Ordinal);
        await harness.IsMendedAsync();
    }

    [Fact]
    public async Task None_stays_where_another_assembly_listens()
    {
        var pack = CompilationFactory.Create(
            [new SourceFile("Pack.cs", """
                [assembly: UnitDsl.Metadata.DeclaresUnit("Pack.Db", "db.service", false, "3001/tcp//")]
                namespace Pack { public sealed record Db : UnitDsl.Service; }
                """)], "Pack").ToImageReference();
        using var harness = new CodeFixHarness(
            new PortCollisionFixer(),
            only: null,
            "using UnitDsl;\n" + Site + "[Port(3001), ExecStart(\"/a\")] public sealed record A : Service;\n[Port(3001), ExecStart(\"/a\")] public sealed record B : Service;").With(pack);
        await harness.ApplyToAllAsync();

        var text = await harness.TextAsync();
        Assert.Contains("Port(3000)", text, StringComparison.Ordinal);
        Assert.Contains("Port(3002)", text, StringComparison.Ordinal);
        await harness.IsMendedAsync();
    }

    [Fact]
    public Task One_on_a_shared_pattern_stays_and_the_other_moves() => AllBecomeAsync(
        Site + """
            [Port(3001), ExecStart("/w")] public abstract record W : Service;
            public sealed record A : W;
            [Port(3001), ExecStart("/b")] public sealed record B : Service;
            """,
        Site + """
            [Port(3001), ExecStart("/w")] public abstract record W : Service;
            public sealed record A : W;
            [Port(3000), ExecStart("/b")] public sealed record B : Service;
            """);

    [Fact]
    public Task When_the_range_is_used_up_the_rest_stays() => AllBecomeAsync(
        """
        [assembly: Site("s", Ports = "3001-3002")]
        [Port(3001), ExecStart("/a")] public sealed record A : Service;
        [Port(3001), ExecStart("/a")] public sealed record B : Service;
        [Port(3001), ExecStart("/a")] public sealed record C : Service;
        """,
        """
        [assembly: Site("s", Ports = "3001-3002")]
        [Port(3001), ExecStart("/a")] public sealed record A : Service;
        [Port(3002), ExecStart("/a")] public sealed record B : Service;
        [Port(3001), ExecStart("/a")] public sealed record C : Service;
        """,
        isMended: false);

    [Theory]
    [InlineData("[assembly: Site(\"s\")] [Port(1), ExecStart(\"/a\")] public sealed record A : Service; [Port(1), ExecStart(\"/a\")] public sealed record B : Service;")]
    [InlineData("[assembly: Site(\"s\", Ports = \"1-9\")] [Port(1), ExecStart(\"/a\")] public abstract record W : Service; public sealed record A : W; public sealed record B : W;")]
    [InlineData("[assembly: Site(\"s\", Ports = \"1-9\")] [Port(P.X), ExecStart(\"/a\")] public sealed record A : Service; [Port(P.X), ExecStart(\"/a\")] public sealed record B : Service; static class P { public const int X = 1; }")]
    public Task Nothing_is_offered_without_a_range_on_a_shared_pattern_or_behind_a_constant(string source) => NothingIsOfferedAsync(source);
}
