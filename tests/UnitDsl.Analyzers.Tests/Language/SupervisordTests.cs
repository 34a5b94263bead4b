namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What <c>[Supervisord]</c> takes, and where what it cannot say is marked. That supervisord takes what is written is shown on a machine.</summary>
public sealed class SupervisordTests
{
    private const string Command = "ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Restart(Restart.Always)";

    [Fact]
    public void A_program_is_a_section_of_a_file_of_its_own()
    {
        var files = Deployed.From($"[Supervisord, {Command}] public sealed record Queue : Service;").Files;

        Assert.Contains("[program:queue]\ncommand=/bin/x\nautostart=true\nautorestart=true\n", files["supervisor/queue.conf"], StringComparison.Ordinal);
        Assert.DoesNotContain("user=", files["supervisor/queue.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_of_one_name_share_a_file_in_the_order_of_their_start()
    {
        var files = Deployed.From(
            "[assembly: Supervisord(\"{Site}\")]",
            $"[{Command}, After<Web>] public sealed record Queue : Service;",
            $"[{Command}, User(\"www-data\")] public sealed record Web : Service;",
            "[OnCalendar(\"daily\"), Unit(\"queue.service\")] public sealed record Tick : TimerUnit;").Files;

        var file = Assert.Single(files, static file => file.Key.StartsWith("supervisor/", StringComparison.Ordinal)).Value;
        Assert.True(file.IndexOf("[program:web]", StringComparison.Ordinal) < file.IndexOf("[program:queue]", StringComparison.Ordinal));
        Assert.Contains("nodaemon=true\nuser=root\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "1", "A=\"1\"")]
    [InlineData("A", "say \\\"it\\\" now", "A='say \"it\" now'")]
    [InlineData("A", "100%", "A=\"100%%\"")]
    public void A_variable_is_quoted_as_supervisord_reads_it(string name, string value, string written)
    {
        var files = Deployed.From($"[Supervisord, {Command}, Environment(\"{name}\", \"{value}\")] public sealed record Queue : Service;").Files;
        Assert.Contains($"environment={written}\n", files["supervisor/queue.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_variable_that_its_list_cannot_hold_stands_in_the_command()
    {
        var files = Deployed.From($"[Supervisord, {Command}, Environment(\"A\", \"it's \\\"this\\\" ;one\")] public sealed record Queue : Service;").Files;
        Assert.Contains("command=env 'A=it'\"'\"'s \"this\" '';one' /bin/x\n", files["supervisor/queue.conf"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a b\"")]
    [InlineData("\"a.conf\"")]
    [InlineData("\"../a\"")]
    [InlineData("\"\"")]
    public Task A_name_that_is_none_is_marked(string name) =>
        Check.Reports($"[Supervisord({{|UNIT0011:{name}|}}), {Command}] public sealed record Queue : Service;", "is no name for a file of supervisord");

    [Fact]
    public Task A_unit_that_runs_no_program_is_marked() =>
        Check.Reports("[{|UNIT0004:Supervisord|}, OnCalendar(\"daily\"), Unit(\"x.service\")] public sealed record Tick : TimerUnit;", "there is nothing to tell supervisord");

    [Theory]
    [InlineData("ExecStart(\"/bin/x {|UNIT0035:%H|}\")", "only the machine knows")]
    [InlineData("ExecStart(\"/bin/x {|UNIT0035:${A}|}\")", "a variable that is not set by the unit itself")]
    [InlineData("ExecStart(\"/bin/x\"), ExecStart(\"{|UNIT0035:/bin/y|}\"), Type(ServiceType.Oneshot)", "let a script do it")]
    public Task A_command_that_only_systemd_can_run_is_marked(string attributes, string message) =>
        Check.Reports($"[Supervisord, {attributes}, SyslogIdentifier(\"x\"), TimeoutStartSec(\"1h\")] public sealed record Queue : Service;", message);
}
