namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>What those who run a program for a unit cannot do.</summary>
public sealed class Unit0036Tests
{
    private static string Launched(string attributes) => $"[Launcher, SyslogIdentifier(\"x\")] [{attributes}] public sealed record Web : Service;";

    [Theory]
    [InlineData("ExecStart(\"/bin/x\"), {|UNIT0036:NonBlocking|}", "systemd-run knows no NonBlocking=")]
    [InlineData("ExecStart(\"/bin/x\"), TimeoutCleanSec({|UNIT0036:3|})", "knows no TimeoutCleanSec=")]
    [InlineData("ExecStart(\"/bin/x\"), StandardInputText({|UNIT0036:\"a\"|})", "knows no StandardInputText=")]
    [InlineData("ExecStart(\"/bin/x\"), PrivateTmp({|UNIT0036:PrivateTmp.Disconnected|})", "refuses 'disconnected'")]
    [InlineData("ExecStart(\"/bin/x\"), RestrictAddressFamilies({|UNIT0036:\"none\"|})", "refuses 'none'")]
    [InlineData("ExecStart(\"/bin/x\"), Type({|UNIT0036:ServiceType.Oneshot|})", "is for what stays")]
    [InlineData("ExecStart(\"/bin/x\"), {|UNIT0036:RemainAfterExit|}", "active although its program is dead")]
    [InlineData("ExecStart({|UNIT0036:\"-/bin/x\"|})", "without a prefix")]
    [InlineData("ExecStart(\"/bin/x\"), Restart(Restart.Always), RestartSec(1), RestartPreventExitStatus({|UNIT0036:\"SIGTERM\"|})", "nothing of its signals")]
    public Task What_a_launcher_cannot_pass_on_is_marked(string attributes, string message) => Check.Reports([Launched(attributes)], message);

    [Theory]
    [InlineData("{|UNIT0011:\"a b\"|}", "is no unit name")]
    [InlineData("{|UNIT0011:\"web\"|}", "is the launcher itself")]
    [InlineData("{|UNIT0011:\"web.timer\"|}", "names no service")]
    [InlineData("{|UNIT0011:\"web@\"|}", "has no instance")]
    public Task A_name_that_cannot_be_had_is_marked(string name, string message) =>
        Check.Reports([$"[Launcher({name}), SyslogIdentifier(\"x\"), ExecStart(\"/bin/x\")] public sealed record Web : Service;"], message);

    [Fact]
    public Task A_timer_launches_nothing() => Check.Reports(["[{|UNIT0004:Launcher|}, OnCalendar(\"daily\"), Unit(\"x\")] public sealed record Web : TimerUnit;"], "belongs on a service");

    [Fact]
    public void Nothing_is_emitted() => Assert.Contains("UNIT0036", Deployed.RefusalOf(Launched("ExecStart(\"/bin/x\"), NonBlocking")), StringComparison.Ordinal);

    [Fact]
    public void What_a_plain_service_says_is_left_alone() => Deployed.Service("NonBlocking, SyslogIdentifier(\"x\")");
}
