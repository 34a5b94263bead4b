namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>An attribute whose facts do not fit together.</summary>
public sealed class Unit0011Tests
{
    private static string App(string attribute) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("{|UNIT0011:HealthCheck(Http = \"http://a\", Tcp = \"a:1\")|}", "asks one thing")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"127.0.0.1:80\"|})", "'127.0.0.1:80' is no http or https URL")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"/health\"|})", "'/health' is no http or https URL")]
    [InlineData("HealthCheck(Http = {|UNIT0011:\"ftp://a\"|})", "no http or https URL")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"3000\"|})", "no address with a port, such as 127.0.0.1:3000")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"a:70000\"|})", "no address with a port")]
    [InlineData("HealthCheck(Command = \"true\", Retries = {|UNIT0011:0|})", "1 or more")]
    [InlineData("HealthCheck(Command = \"true\", Interval = {|UNIT0011:\"soon\"|})", "'soon' is no time span")]
    [InlineData("HealthCheck(Http = \"http://a/b{|UNIT0011: |}c\")", "write %20")]
    [InlineData("HealthCheck(Http = \"http://a/b{|UNIT0011:\\n|}c\")", "a line break")]
    [InlineData("HealthCheck(Command = \"a{|UNIT0011:\\u0007|}c\")", "the control character U+0007")]
    [InlineData("HealthCheck(Command = {|UNIT0011:\" \"|})", "This is no command")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"a b:80\"|})", "no address with a port")]
    [InlineData("HealthCheck(Tcp = {|UNIT0011:\"$(id):80\"|})", "no address with a port")]
    [InlineData("HealthCheck(Tcp = \"a:1\", Status = {|UNIT0011:\"200\"|})", "this check asks by Tcp")]
    [InlineData("HealthCheck(Body = {|UNIT0011:\"ok\"|})", "asks for the unit's state")]
    [InlineData("HealthCheck(Http = \"http://a/\", Body = \"o{|UNIT0011:\\n|}k\")", "a line break")]
    [InlineData("HealthCheck(Http = \"http://a/\", Body = \"o{|UNIT0011:\\t|}k\")", "a tab")]
    [InlineData("HealthCheck(Http = \"http://a/\", Body = \"o{|UNIT0011:\\ud800|}k\")", "half a character")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"200, {|UNIT0011:2xx|}\")", "'2xx' is no status code")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"{|UNIT0011:20|},200\")", "'20' is no status code")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"200-299, {|UNIT0011:399-300|}\")", "write 300-399")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"{|UNIT0011:200-299-300|}\")", "no range of them")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = {|UNIT0011:\"\"|})", "'' is no status code")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"{|UNIT0011:600|}\")", "from 100 to 599")]
    [InlineData("HealthCheck(Passes = {|UNIT0011:0|})", "Passes is 1 or more")]
    [InlineData("HealthCheck(Interval = {|UNIT0011:\"infinity\"|})", "for ever")]
    [InlineData("HealthCheck(Timeout = {|UNIT0011:\"0\"|})", "at least 1ms")]
    [InlineData("HealthCheck(Gate = {|UNIT0011:true|}), Type(ServiceType.Oneshot)", "leave Gate out")]
    [InlineData("HealthCheck(RestartUnhealthy = {|UNIT0011:true|}), Type(ServiceType.Oneshot)", "nothing is left to restart")]
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
    [InlineData("HealthCheck")]
    [InlineData("HealthCheck(Retries = 2, Gate = true, RestartUnhealthy = true)")]
    [InlineData("HealthCheck(Http = \"http://a/\", Status = \"100-599, 204\", Body = \"ok \ud83d\ude00\", StartPeriod = \"0\")")]
    [InlineData("HealthCheck(Tcp = \"[fe80::1%eth0]:80\")")]
    [InlineData("Secret(\"db-password\")")]
    [InlineData("Secret(\"A\", Variable = \"\")")]
    public Task What_fits_together_is_left_alone(string attribute) => Check.Nothing(App(attribute));

    [Fact]
    public Task A_pattern_whose_port_is_not_known_yet_is_left_alone() =>
        Check.Nothing("[HealthCheck(Http = \"http://127.0.0.1:{Port}/\"), HealthCheckless] public abstract record Root : Service; public class HealthChecklessAttribute : PatternAttribute;");

    [Theory]
    [InlineData("[ListenStream(\"80\"), HealthCheck(Tcp = \"a:80\", Gate = {|UNIT0011:true|})] public sealed record Web : Socket;", "Gate is for services")]
    [InlineData("[HealthCheck(Tcp = \"a:80\", RestartUnhealthy = {|UNIT0011:true|})] public sealed record Db() : External(\"db.service\");", "shipped by someone else")]
    public Task What_only_a_service_of_our_own_can_do_is_marked(string source, string message) => Check.Reports(source, message);
}
