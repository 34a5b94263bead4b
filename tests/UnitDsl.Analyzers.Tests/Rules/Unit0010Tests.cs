namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Not a port.</summary>
public sealed class Unit0010Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("Port({|UNIT0010:0|})", "0 is no port: it is a number from 1 to 65535")]
    [InlineData("Port({|UNIT0010:-1|})", "-1 is no port")]
    [InlineData("Port({|UNIT0010:65536|})", "65536 is no port")]
    [InlineData("Port({|UNIT0010:\"http\"|})", "http is no port")]
    [InlineData("Port({|UNIT0010:\"\"|})", "no port")]
    [InlineData("Port({|UNIT0010:\"8 0\"|})", "8 0 is no port")]
    [InlineData("Port(1), {|UNIT0010:Port(2)|}", "A second port of one unit needs a name")]
    [InlineData("Port(1, Name = \"a\"), {|UNIT0010:Port(2, Name = \"a\")|}", "needs a name")]
    public Task The_port_is_marked(string attribute, string message) => Check.Reports(App(attribute), message);

    [Fact]
    public Task A_port_that_comes_through_a_hole_is_marked_where_it_was_written() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Port(\"{Http}\"), Description(\"on {Port}\")] public abstract record Root(int Http) : Service; public sealed record App() : Root({|UNIT0010:70000|});");

    [Theory]
    [InlineData("Port(1)")]
    [InlineData("Port(65535)")]
    [InlineData("Port(1), Port(2, Name = \"b\")")]
    [InlineData("Port(\"80\")")]
    public Task A_port_is_left_alone(string attribute) => Check.Nothing(App(attribute));

    [Fact]
    public Task A_pattern_does_not_know_its_port_yet() => Check.Nothing("[Port(\"{Http}\")] public abstract record Root(int Http) : Service;");
}
