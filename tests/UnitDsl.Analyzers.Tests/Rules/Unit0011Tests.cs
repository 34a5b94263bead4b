namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>An attribute whose facts do not fit together.</summary>
public sealed class Unit0011Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("{|UNIT0011:HealthCheck|}", "give it Http, Tcp or Command")]
    [InlineData("{|UNIT0011:HealthCheck(Retries = 2)|}", "exactly one thing")]
    [InlineData("{|UNIT0011:HealthCheck(Http = \"http://a\", Tcp = \"a:1\")|}", "exactly one thing")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"127.0.0.1:80\"|})", "'127.0.0.1:80' is no http or https URL")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"/health\"|})", "'/health' is no http or https URL")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"ftp://a\"|})", "no http or https URL")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"3000\"|})", "no address with a port, such as 127.0.0.1:3000")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"a:70000\"|})", "no address with a port")]
    [InlineData("HealthCheck(Command = \"true\", Retries = {|UNIT0011:0|})", "1 or more")]
    [InlineData("HealthCheck(Command = \"true\", Interval = {|UNIT0011:\"soon\"|})", "'soon' is no time span")]
    [InlineData("Secret({|UNIT0011:\"a/b\"|})", "'a/b' cannot name a secret")]
    [InlineData("Secret({|UNIT0011:\"\"|})", "cannot name a secret")]
    [InlineData("Secret({|UNIT0011:\"a-b\"|}, As = SecretMode.EnvironmentFile)", "letters, digits and underscores")]
    [InlineData("Secret(\"A\", Path = {|UNIT0011:\"x\"|})", "is absolute")]
    [InlineData("Secret(\"A\", Variable = {|UNIT0011:\"1-x\"|})", "'1-x' is no name of an environment variable")]
    public Task The_wrong_fact_is_marked(string attribute, string message) => Check.Reports(App(attribute), message);

    [Fact]
    public Task A_property_of_a_pattern_that_nothing_reads_is_marked() => Check.Reports(
        App("Mine(\"a\", Extra = {|UNIT0011:\"b\"|})") + "[Nice(1)] public class MineAttribute(string name) : PatternAttribute { public string Name => name; public string Extra { get; set; } = \"\"; }",
        "Nothing reads 'Extra'", "constructor's parameters");

    [Theory]
    [InlineData("HealthCheck(Http = \"http://127.0.0.1:{Port}/\"), Port(1)")]
    [InlineData("HealthCheck(Tcp = \"[::1]:80\")")]
    [InlineData("HealthCheck(Command = \"/bin/check --x\", Interval = \"1min 30s\")")]
    [InlineData("Secret(\"db-password\")")]
    [InlineData("Secret(\"A\", Variable = \"\")")]
    public Task What_fits_together_is_left_alone(string attribute) => Check.Nothing(App(attribute));

    [Fact]
    public Task A_pattern_whose_port_is_not_known_yet_is_left_alone() =>
        Check.Nothing("[HealthCheck(Http = \"http://127.0.0.1:{Port}/\"), HealthCheckless] public abstract record Root : Service; public class HealthChecklessAttribute : PatternAttribute;");
}
