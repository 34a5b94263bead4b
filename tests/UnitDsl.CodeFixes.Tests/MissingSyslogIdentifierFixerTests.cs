using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class MissingSyslogIdentifierFixerTests : FixerTests<MissingSyslogIdentifierFixer>
{
    private const string Chain = """
        /// <summary>All of them.</summary>
        [ExecStart("/bin/sh")] // the program
        public abstract record Web : Service;

        // The first.
        public sealed record A : Web;
            public sealed record B : Web;
        """;

    [Fact]
    public async Task Both_places_are_offered() => Assert.Equal(
        ["Add [SyslogIdentifier(\"{Unit}\")]", "Add [SyslogIdentifier(\"{Unit}\")] to 'Web', for all that derive from it"],
        await TitlesAsync(Chain));

    [Fact]
    public async Task A_record_without_a_base_of_its_own_has_one_place() => Assert.Equal(
        ["Add [SyslogIdentifier(\"{Unit}\")]"],
        await TitlesAsync("[ExecStart(\"/bin/sh\")] public sealed record A : Service;"));

    [Fact]
    public Task It_joins_the_last_list() => BecomesAsync(
        "[ExecStart(\"/bin/sh\")]\n[Restart(Restart.Always), PrivateTmp] // kept\npublic sealed record A : Service;",
        "[ExecStart(\"/bin/sh\")]\n[Restart(Restart.Always), PrivateTmp, SyslogIdentifier(\"{Unit}\")] // kept\npublic sealed record A : Service;");

    [Fact]
    public Task A_long_line_gets_no_longer() => BecomesAsync(
        $"namespace N\n{{\n    [ExecStart(\"/bin/sh {new string('a', 103)}\")]\n    public sealed record A : Service;\n}}",
        $"namespace N\n{{\n    [ExecStart(\"/bin/sh {new string('a', 103)}\")]\n    [SyslogIdentifier(\"{{Unit}}\")]\n    public sealed record A : Service;\n}}");

    [Fact]
    public Task Without_a_list_it_gets_its_own_line_below_the_comments() => AllBecomeAsync(
        Chain,
        """
        /// <summary>All of them.</summary>
        [ExecStart("/bin/sh")] // the program
        public abstract record Web : Service;

        // The first.
        [SyslogIdentifier("{Unit}")]
        public sealed record A : Web;
            [SyslogIdentifier("{Unit}")]
            public sealed record B : Web;
        """);

    [Fact]
    public Task The_base_gets_it_once_for_all() => AllBecomeAsync(
        Chain, Chain.Replace("\"/bin/sh\")]", "\"/bin/sh\"), SyslogIdentifier(\"{Unit}\")]", StringComparison.Ordinal), offer: 1);

    [Fact]
    public async Task The_base_may_be_in_another_file_with_other_line_ends_and_usings()
    {
        using var harness = await CodeFixHarness.OpenAsync(
            new MissingSyslogIdentifierFixer(), "public sealed record A : Web;", "public abstract record Web : Mid;\r\n", "[UnitDsl.ExecStart(\"/bin/sh\")]\r\npublic abstract record Mid : UnitDsl.Service;\r\n");
        await harness.ApplyAsync(offer: 1);
        Assert.Equal("[global::UnitDsl.SyslogIdentifier(\"{Unit}\")]\r\npublic abstract record Web : Mid;\r\n", await harness.TextAsync(1));
        await harness.IsMendedAsync();
    }

    [Fact]
    public Task One_that_was_emptied_on_purpose_is_left_alone() => NothingIsOfferedAsync(
        "[ExecStart(\"/bin/sh\"), SyslogIdentifier(\"\")] public sealed record A : Service;");
}
