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

    private const string Script = "Script(\"server.js\"), WorkingDirectory(\"/srv/x\")";

    private static string App(string attributes) => $"[{attributes}] public sealed record Web : Pm2App;";

    [Theory]
    [InlineData(Script + ", RunAs(\"deploy\"), {|UNIT0036:MemoryMax(\"1G\")|}", "PM2 cannot do MemoryMax=")]
    [InlineData(Script + ", RunAs(\"deploy\"), {|UNIT0036:Launcher|}", "derive the record from Service")]
    [InlineData(Script + ", RunAs(\"deploy\"), {|UNIT0036:StartLimitBurst(3)|}", "write [Pm2(MaxRestarts")]
    [InlineData(Script + ", RunAs(\"deploy\"), {|UNIT0036:WantedBy(\"multi-user.target\")|}", "starts with its user's PM2")]
    [InlineData(Script + ", RunAs(\"deploy\"), {|UNIT0036:Secret(\"A\", As = SecretMode.EnvironmentFile)|}", "reads no environment file")]
    [InlineData(Script + ", RunAs(\"deploy\"), Restart({|UNIT0036:Restart.OnAbort|})", "always, on failure or never")]
    [InlineData(Script + ", RunAs(\"deploy\"), RestartSec({|UNIT0036:1|}), Pm2(Backoff = \"1s\")", "leave one of them out")]
    [InlineData(Script + ", RunAs(\"deploy\"), Environment({|UNIT0036:\"status\"|}, \"x\")", "PM2 keeps its own state under the name status")]
    [InlineData(Script + ", RunAs(\"deploy\"), Environment(\"HOST\", {|UNIT0036:\"%H\"|})", "PM2 knows no specifiers")]
    [InlineData("Script(\"server.js\", {|UNIT0036:\"a\"|}), WorkingDirectory(\"/srv/x\"), RunAs(\"deploy\"), Pm2(Cluster = true)", "In cluster mode")]
    [InlineData("Script({|UNIT0011:\"server.js\"|}), RunAs(\"deploy\")", "nothing says which that is")]
    [InlineData(Script + ", RunAs(\"deploy\"), Pm2(MaxMemory = {|UNIT0011:\"much\"|})", "is no size")]
    [InlineData(Script + ", RunAs(\"deploy\"), Pm2(Instances = {|UNIT0011:0|})", "Instances is 1 or more")]
    public Task What_pm2_cannot_do_is_marked(string attributes, string message) => Check.Reports([App(attributes)], message);

    [Theory]
    [InlineData("WorkingDirectory(\"/srv/x\"), RunAs(\"deploy\")", "lacks [Script(…)]")]
    [InlineData(Script, "lacks [RunAs(…)]")]
    public void What_pm2_cannot_do_without_is_told(string attributes, string message) => Assert.Contains(message, Deployed.RefusalOf(App(attributes)), StringComparison.Ordinal);

    [Fact]
    public void What_the_assembly_says_passes_apps_by() => Deployed.From("[assembly: Hardened, MemoryMax(\"1G\")] " + App(Script + ", RunAs(\"deploy\")"));

    [Fact]
    public Task What_is_pm2s_is_marked_on_a_service() => Check.Reports(["[{|UNIT0004:Script(\"x.js\")|}, ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] public sealed record Web : Service;"], "derive the record from Pm2App");
}
