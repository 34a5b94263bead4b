namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>A gate: what is outside is open while another unit is healthy.</summary>
public sealed class FollowsTests
{
    private const string Proxy = "[ExecStart(\"/bin/proxy\"), SyslogIdentifier(\"{Unit}\"), HealthCheck(Tcp = \"127.0.0.1:80\", Interval = \"2s\", Retries = 4, Passes = 2)] public sealed record Proxy : Service;";

    private const string Commands = "Open = \"/bin/open\", Close = \"/bin/close\"";

    private static string Gate(string follows, string beside = "") => $"[{follows}, SyslogIdentifier(\"{{Unit}}\"){beside}] public sealed record Gate : Service;";

    private static Deployed Site(string follows, string beside = "") => Deployed.From(Proxy, Gate(follows, beside));

    [Theory]
    [InlineData("Follows<Proxy>(" + Commands + ")")]
    [InlineData("Follows(\"proxy\", " + Commands + ")")]
    [InlineData("Follows(\"{Other}.service\", " + Commands + ")")]
    public void It_stops_with_the_other_unit_and_starts_with_it_and_with_the_machine(string follows)
    {
        var gate = Deployed.From(Proxy, Gate(follows).Replace("Service;", "Service { const string Other = \"proxy\"; }", StringComparison.Ordinal)).Of("gate.service");
        Assert.Equal("proxy.service", gate.Value("PartOf"));
        Assert.Equal("proxy.service", gate.Value("After"));
        Assert.Equal("multi-user.target proxy.service", gate.Value("WantedBy"));
        Assert.False(gate.Has("Requires") || gate.Has("BindsTo") || gate.Has("Wants"));
    }

    [Fact]
    public void Its_program_gets_both_commands_in_the_words_of_systemd()
    {
        var gate = Site("Follows<Proxy>(Open = \"/bin/open \\\"a b\\\" ${X} {Unit} 5% %H\", Close = \"/bin/close 'c d'\")", ", Environment(\"X\", \"1\")").Of("gate.service");
        Assert.Equal("/usr/local/lib/unitdsl/test/health follow %n --open /bin/open \"a b\" ${X} gate 5%% %H --close /bin/close 'c d'", gate.Value("ExecStart"));
        Assert.Equal("/usr/local/lib/unitdsl/test/health close %n --close /bin/close 'c d'", gate.Value("ExecStopPost"));
        Assert.Equal(("notify", "all", "always", "1s", "0", "30s"), (gate.Value("Type"), gate.Value("NotifyAccess"), gate.Value("Restart"), gate.Value("RestartSec"), gate.Value("StartLimitIntervalSec"), gate.Value("TimeoutStopSec")));
    }

    [Fact]
    public void What_is_written_beside_it_counts()
    {
        var gate = Site("Follows<Proxy>(" + Commands + ")", ", Restart(Restart.OnFailure), RestartSec(7), StartLimitIntervalSec(60), TimeoutStopSec(5), ExecStopPost(\"/bin/own\"), WantedBy(\"\"), WantedBy(\"own.target\")").Of("gate.service");
        Assert.Equal(("on-failure", "7s", "1min", "5s", "own.target proxy.service"), (gate.Value("Restart"), gate.Value("RestartSec"), gate.Value("StartLimitIntervalSec"), gate.Value("TimeoutStopSec"), gate.Value("WantedBy")));
        Assert.Equal("/bin/own", gate.Values("ExecStopPost")[0]);
    }

    [Theory]
    [InlineData("Follows<Proxy>(" + Commands + ")", "proxy.service", 2000, 4, 2)]
    [InlineData("Follows<Proxy>(" + Commands + ", Interval = \"1s\", Failures = 1, Passes = 9)", "proxy.service", 1000, 1, 9)]
    [InlineData("Follows(\"nginx\", " + Commands + ")", "nginx.service", 5000, 3, 3)]
    public void What_it_does_not_say_the_check_of_the_other_unit_does(string follows, string unit, int interval, int failures, int passes)
    {
        var site = Site(follows);
        var entry = site.Manifest.GetProperty("units").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "gate.service").GetProperty("follows");
        Assert.Equal((unit, interval, failures, passes), (entry.GetProperty("unit").GetString(), entry.GetProperty("intervalMilliseconds").GetInt32(), entry.GetProperty("failures").GetInt32(), entry.GetProperty("passes").GetInt32()));
        Assert.Contains($"'follow-times {interval} {failures} {passes} 10000'", site.Files["root/usr/local/lib/unitdsl/test/health"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_layer_says_it_anew()
    {
        var site = Deployed.From(Proxy, "[Follows(\"nginx\", Open = \"/bin/a\", Close = \"/bin/b\")] public abstract record Root : Service; [Follows<Proxy>(" + Commands + ")] public sealed record Gate : Root;");
        Assert.Equal("proxy.service", site.Of("gate.service").Value("PartOf"));
    }

    [Theory]
    [InlineData("{|UNIT0011:Follows<Proxy>(Open = \"/bin/open\")|}", "", "needs a command that opens and one that closes: add Close")]
    [InlineData("{|UNIT0011:Follows<Proxy>(" + Commands + ")|}", ", ExecStart(\"/bin/x\")", "leave [ExecStart] out")]
    [InlineData("{|UNIT0011:Follows<Proxy>(" + Commands + ")|}", ", Type(ServiceType.Oneshot)", "leave Type out")]
    [InlineData("{|UNIT0011:Follows<Proxy>(" + Commands + ")|}", ", Name(\"gate@\")", "a gate is one unit")]
    [InlineData("{|UNIT0011:Follows<Proxy>(" + Commands + ")|}", ", Instances(2)", "a gate is one unit")]
    [InlineData("{|UNIT0011:Follows<Proxy>(" + Commands + ")|}", ", Port(3000), Slots(\"a\", \"b\")", "a gate is one unit")]
    [InlineData("Follows<Proxy>(Open = {|UNIT0011:\"-/bin/open\"|}, Close = \"/bin/close\")", "", "a prefix before the command means nothing")]
    [InlineData("Follows<Proxy>(Open = {|UNIT0011:\"/bin/a ; /bin/b\"|}, Close = \"/bin/close\")", "", "Open is one command")]
    [InlineData("Follows<Proxy>(Open = {|UNIT0011:\"/bin/a --close x\"|}, Close = \"/bin/close\")", "", "a script of its own")]
    [InlineData("Follows<Proxy>(Open = \"/bin/a\", Close = \"/bin/b{|UNIT0011:\\n|}\")", "", "a line break")]
    [InlineData("Follows<Proxy>(" + Commands + ", Failures = {|UNIT0011:-1|})", "", "Failures is 1 or more")]
    [InlineData("Follows<Proxy>(" + Commands + ", Passes = {|UNIT0011:0|})", "", "Passes is 1 or more")]
    [InlineData("Follows<Proxy>(" + Commands + ", Interval = {|UNIT0011:\"soon\"|})", "", "'soon' is no time span")]
    [InlineData("Follows<Proxy>(" + Commands + ", Timeout = {|UNIT0011:\"infinity\"|})", "", "Timeout has an end")]
    [InlineData("Follows({|UNIT0011:\"proxy@%i.service\"|}, " + Commands + ")", "", "name it without a specifier")]
    public Task What_cannot_be_a_gate_is_marked(string follows, string beside, string message) => Check.Reports([Proxy, Gate(follows, beside)], message);

    [Theory]
    [InlineData("Instances(2)", "{|UNIT0011:Follows<Queue>(" + Commands + ")|}", "follow one of them, [Follows(\"queue@1\", …)]")]
    [InlineData("Instances(2)", "{|UNIT0011:Follows(\"queue.target\", " + Commands + ")|}", "queue.target, which stands for all of them, is active whether they are or not")]
    [InlineData("Port(3000), Slots(\"a\", \"b\")", "{|UNIT0011:Follows<Queue>(" + Commands + ")|}", "'Queue' is in slots")]
    public Task What_stands_for_several_is_not_followed(string several, string follows, string message) =>
        Check.Reports([$"[ExecStart(\"/bin/queue\"), SyslogIdentifier(\"q\"), {several}] public sealed record Queue : Service;", Gate(follows)], message);

    [Fact]
    public void One_instance_is_followed_by_its_name()
    {
        var site = Deployed.From("[ExecStart(\"/bin/queue\"), SyslogIdentifier(\"q\"), Instances(2), HealthCheck(Command = \"test {Instance} = 2\", Interval = \"7s\")] public sealed record Queue : Service;", Gate("Follows(\"queue@2\", " + Commands + ")"));
        Assert.Equal("queue@2.service", site.Of("gate.service").Value("PartOf"));
        Assert.Contains("'follow-times 7000 ", site.Files["root/usr/local/lib/unitdsl/test/health"], StringComparison.Ordinal);
        Assert.Contains("'health command test 2 = 2'", site.Files["root/usr/local/lib/unitdsl/test/health"], StringComparison.Ordinal);
    }

    [Fact]
    public Task What_runs_no_program_is_none() =>
        Check.Reports([Proxy, "[{|UNIT0004:Follows<Proxy>(" + Commands + ")|}] public sealed record Gate : Target;"], "belongs on a service");
}
