namespace UnitDsl.Ops.Tests.Facts;

/// <summary>What a running instance was started with: only that asks for a restart.</summary>
public sealed class RunsTests
{
    private const string Site = """
        // why
        [Description("a"), ExecStart("/bin/app", "x"), Port(3000), After<Other>, Restart(Restart.OnFailure), RestartSec(5), Nice(1), Environment("A", "1"), KillMode(KillMode.Mixed)]
        public sealed record App : Service;
        [ExecStart("/bin/other")] public sealed record Other : Service;
        """;

    [Theory]
    [InlineData("// why", "// because")]
    [InlineData("Description(\"a\")", "Description(\"b\")")]
    [InlineData("Description(\"a\")", "Documentation(\"man:app(1)\")")]
    [InlineData("After<Other>", "Before<Other>, Requires<Other>, OnFailure<Other>")]
    [InlineData("RestartSec(5)", "RestartSec(50), StartLimitBurst(7), TimeoutStopSec(3), ExecStop(\"/bin/stop\"), ExecReload(\"/bin/reload\")")]
    [InlineData("KillMode.Mixed", "KillMode.Process")]
    [InlineData("Nice(1)", "Nice(1), WantedBy(\"x.target\"), ConditionPathExists(\"/x\")")]
    [InlineData("record Other", "record Another : Service; [ExecStart(\"/bin/z\")] public sealed record Other")]
    public void What_a_daemon_reload_applies_asks_for_no_restart(string what, string by) => Assert.Equal(Runs(Site), Runs(Site.Replace(what, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"x\"", "\"y\"")]
    [InlineData("\"A\", \"1\"", "\"A\", \"2\"")]
    [InlineData("Port(3000)", "Port(3001)")]
    [InlineData("Nice(1)", "Nice(2)")]
    [InlineData("Nice(1)", "Nice(1), User(\"app\")")]
    [InlineData("Nice(1)", "Nice(1), LimitNOFILE(7)")]
    [InlineData("Nice(1)", "Nice(1), PrivateTmp")]
    [InlineData("Nice(1)", "Nice(1), WatchdogSec(5)")]
    [InlineData("Nice(1)", "Nice(1), Directive(\"Newer\", \"yes\")")]
    [InlineData("Nice(1)", "Nice(1), JoinsNamespaceOf<Other>")]
    public void What_a_process_was_started_with_asks_for_one(string what, string by) => Assert.NotEqual(Runs(Site), Runs(Site.Replace(what, by, StringComparison.Ordinal)));

    [Fact]
    public void A_unit_that_is_named_by_its_type_counts_by_its_name()
    {
        const string Joined = "[ExecStart(\"/bin/app\"), JoinsNamespaceOf<Other>] public sealed record App : Service; [Name(\"one\"), ExecStart(\"/bin/other\")] public sealed record Other : Service;";
        Assert.NotEqual(Runs(Joined), Runs(Joined.Replace("\"one\"", "\"two\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_timer_runs_on_whatever_it_is_set_to() => Assert.Equal(
        Runs("[Name(\"app\"), OnCalendar(\"daily\")] public sealed record App : TimerUnit;", "app.timer"),
        Runs("[Name(\"app\"), OnCalendar(\"hourly\"), Persistent, RandomizedDelaySec(5)] public sealed record App : TimerUnit;", "app.timer"));

    [Fact]
    public void A_socket_listens_anew() => Assert.NotEqual(
        Runs("[Name(\"app\"), ListenStream(80)] public sealed record App : Socket;", "app.socket"),
        Runs("[Name(\"app\"), ListenStream(81)] public sealed record App : Socket;", "app.socket"));

    private static string Runs(string source, string unit = "app.service") => Assert.Single(FactLines.From(source).Of(unit, "runs"));
}
