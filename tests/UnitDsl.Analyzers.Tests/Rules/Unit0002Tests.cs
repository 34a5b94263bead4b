namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A brace that opens no hole.</summary>
public sealed class Unit0002Tests
{
    private static string App(string text) => $"[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), Description(\"{text}\")] public sealed record App : Service;";

    [Theory]
    [InlineData("{|UNIT0002:{|}")]
    [InlineData("a {|UNIT0002:{|}")]
    [InlineData("a {|UNIT0002:{|}b")]
    [InlineData("{|UNIT0002:{|}}")]
    [InlineData("{|UNIT0002:{|} Unit }")]
    [InlineData("{|UNIT0002:{|}1}")]
    [InlineData("{|UNIT0002:{|}a.b}")]
    [InlineData("{|UNIT0002:{|}a-b}")]
    [InlineData("{{{|UNIT0002:{|}")]
    public Task The_brace_is_marked(string text) => Check.Reports(App(text), "write {Name}", "{{ for a brace itself");

    [Theory]
    [InlineData("{{")]
    [InlineData("}}")]
    [InlineData("{{}}")]
    [InlineData("{{{Unit}}}")]
    [InlineData("${")]
    [InlineData("a}b")]
    public Task Braces_that_are_well_formed_are_left_alone(string text) => Check.Nothing(App(text));

    [Fact]
    public Task A_command_with_json_in_it_is_told_how_to_write_it() =>
        Check.Reports("[ExecStart(\"/bin/app\", \"{|UNIT0002:{|}\\\"a\\\": 1}\"), SyslogIdentifier(\"x\")] public sealed record App : Service;");

    [Fact]
    public Task In_an_argument_to_the_base_it_is_marked_there() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Description("{Key}")] public abstract record Root(string Key) : Service;
        public sealed record App() : Root("a {|UNIT0002:{|} b");
        """);
}
