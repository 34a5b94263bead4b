namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>An argument is not a compile-time constant.</summary>
public sealed class Unit0003Tests
{
    private static string App(string call, string more = "") =>
        $$"""
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{Key}")] public abstract record Root(string Key, int Number = 1) : Service;
        public sealed record App() : Root({{call}}) { {{more}} }
        """;

    [Theory]
    [InlineData("{|UNIT0003:Environment.MachineName|}")]
    [InlineData("{|UNIT0003:\"a\" + Environment.MachineName|}")]
    [InlineData("{|UNIT0003:$\"a {Environment.MachineName}\"|}")]
    [InlineData("{|UNIT0003:Late|}")]
    [InlineData("{|UNIT0003:\"a\".ToUpperInvariant()|}")]
    [InlineData("Number: 2, Key: {|UNIT0003:Late|}")]
    [InlineData("{|UNIT0003:true ? Late : \"b\"|}")]
    [InlineData("{|UNIT0003:$\"{1:00}\"|}")]
    public Task The_argument_is_marked(string call) =>
        Check.Reports(App(call, "private static readonly string Late = \"l\";"), "{Key}", "no compile-time constant", "write a literal, a const");

    [Fact]
    public Task An_argument_that_no_hole_asks_for_may_be_anything() => Check.Nothing(App("\"k\", Environment.ProcessorCount"));

    [Fact]
    public Task It_is_marked_where_it_is_written_however_far_up() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{Key}")] public abstract record Root(string Key) : Service;
        public abstract record Middle(string Key) : Root("a" + Key);
        public abstract record Upper() : Middle({|UNIT0003:Environment.MachineName|});
        public sealed record App : Upper;
        public sealed record Other : Upper;
        """);

    [Fact]
    public Task The_name_of_an_external_unit_must_be_known() =>
        Check.Reports("public sealed record MySql() : External({|UNIT0003:Environment.MachineName|});", "External(\"name.service\")");
}
