namespace UnitDsl.Analyzers.Tests.Language;

public sealed class SizingTests
{
    private static readonly string[] restarts = ["Restart", "RestartSec", "StartLimitBurst", "StartLimitIntervalSec"];

    private static UnitText App(string attributes, params string[] others) =>
        Deployed.From([$"{attributes} public sealed record App : Root; [ExecStart(\"/bin/app\")] public abstract record Root : Service;", .. others]).Of("app.service");

    [Fact]
    public void A_level_comes_to_lines()
    {
        var unit = Deployed.Service("Criticality(CriticalityLevel.Critical), Traffic(TrafficLevel.High)");
        unit.Says("Restart=on-failure", "RestartSec=5s", "StartLimitBurst=10", "StartLimitIntervalSec=3min");
        Assert.Equal("Unit", unit.SectionOf("StartLimitIntervalSec"));
        unit.Says("CPUWeight=200", "OOMScoreAdjust=-300", "LimitNOFILE=131072", "TasksMax=8192", "MemoryHigh=75%");
    }

    [Fact]
    public void Without_a_level_there_are_no_lines()
    {
        var unit = Deployed.Service("SyslogIdentifier(\"x\")");
        Assert.All(restarts.Concat(["CPUWeight", "LimitNOFILE", "MemoryHigh"]), name => Assert.False(unit.Has(name)));
    }

    [Theory]
    [InlineData("[Criticality(CriticalityLevel.Low)]")]
    [InlineData("[Criticality(\"low\")]")]
    [InlineData("[Criticality(\"Low\")]")]
    [InlineData("[Sized(\"low\")]", "[Criticality(\"{level}\")] public sealed class SizedAttribute(string level) : PatternAttribute;")]
    [InlineData("[Sized(CriticalityLevel.Low)]", "[Criticality(\"{level}\")] public sealed class SizedAttribute(CriticalityLevel level) : PatternAttribute;")]
    [InlineData("", "[assembly: Criticality(CriticalityLevel.Low)]")]
    [InlineData("[Criticality(CriticalityLevel.Low)]", "[assembly: Criticality(CriticalityLevel.Critical)]")]
    public void The_level_of_the_last_layer_counts_however_it_is_written(string attributes, params string[] others) => Assert.Equal("15s", App(attributes, others).Value("RestartSec"));

    [Theory]
    [InlineData("[RestartSec(7), Criticality(CriticalityLevel.Low)]")]
    [InlineData("[Criticality(CriticalityLevel.Low), RestartSec(7)]")]
    [InlineData("[Criticality(CriticalityLevel.Low)]", "[assembly: RestartSec(7)]")]
    [InlineData("[Criticality(CriticalityLevel.Low), Paused]", "[RestartSec(7)] public sealed class PausedAttribute : PatternAttribute;")]
    [InlineData("[Paused, Criticality(CriticalityLevel.Low)]", "[RestartSec(7)] public sealed class PausedAttribute : PatternAttribute;")]
    [InlineData("[RestartSec(7)]", "[assembly: Criticality(CriticalityLevel.Low)]")]
    public void What_is_written_wins_wherever_it_stands(string attributes, params string[] others) => Assert.Equal("7s", App(attributes, others).Value("RestartSec"));

    [Fact]
    public void An_empty_value_is_written_too() => Assert.False(App("[Traffic(\"high\"), MemoryHigh(\"\")]").Has("MemoryHigh"));

    [Fact]
    public void A_ceiling_of_ones_own_leaves_no_room_for_another() => Assert.False(App("[Traffic(\"high\"), MemoryMax(\"256M\")]").Has("MemoryHigh"));

    [Theory]
    [InlineData("RestartSec(60)", "8min")] // 5 × (60 + 10) × 6/5 = 7min
    [InlineData("StartLimitBurst(20)", "8min")]
    [InlineData("StartLimitBurst(4)", "2min")]
    [InlineData("RestartSec(1)", "90s")]
    [InlineData("ExecStartPre(\"/bin/sleep 30\")", "5min")]
    [InlineData("RestartSec(60), StartLimitIntervalSec(\"10min\")", "10min")]
    [InlineData("StartLimitIntervalSec(0)", "0")]
    public void The_window_follows_the_pause_and_the_number_of_starts(string attributes, string window) =>
        Assert.Equal(window, Deployed.Service($"Criticality(CriticalityLevel.Standard), {attributes}").Value("StartLimitIntervalSec").Replace("1min 30s", "90s", StringComparison.Ordinal));

    [Fact]
    public void What_is_not_restarted_has_no_pauses()
    {
        Assert.All(restarts, name => Assert.False(Deployed.Service("Type(ServiceType.Oneshot), Criticality(\"critical\")").Has(name)));
        Assert.All(restarts.Skip(1), name => Assert.False(Deployed.Service("Restart(Restart.No), Criticality(\"critical\")").Has(name)));
        Assert.Equal("5s", Deployed.Service("Type(ServiceType.Oneshot), Restart(Restart.OnFailure), Criticality(\"critical\")").Value("RestartSec"));
    }

    [Fact]
    public void What_the_assembly_says_reaches_services_only()
    {
        var site = Deployed.From("[assembly: Criticality(\"critical\"), Traffic(\"low\")]", "[ExecStart(\"/bin/app\")] public sealed record App : Service; [OnCalendar(\"daily\"), Unit(\"app.service\")] public sealed record Daily() : TimerUnit; public sealed record Db() : External(\"db.service\"); [CPUWeight(1)] public sealed record Part() : Slice;");
        Assert.Equal("5s", site.Of("app.service").Value("RestartSec"));
        Assert.Equal("1", site.Of("part.slice").Value("CPUWeight"));
        Assert.False(site.Of("daily.timer").Has("TasksMax"));
    }

    [Fact]
    public void The_manifest_says_what_was_meant()
    {
        var unit = Deployed.From("[ExecStart(\"/bin/app\"), Criticality(CriticalityLevel.Critical), Traffic(TrafficLevel.Medium)] public sealed record App : Service;").Manifest.GetProperty("units")[0];
        Assert.Equal("critical", unit.GetProperty("criticality").GetString());
        Assert.Equal("medium", unit.GetProperty("traffic").GetString());
    }

    [Fact]
    public Task A_word_that_is_no_level_is_marked() => Check.Reports(
        "[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), Criticality({|UNIT0011:\"urgent\"|}), Traffic({|UNIT0011:(TrafficLevel)7|})] public sealed record App : Service;",
        "There is no criticality urgent: write one of critical, standard, low", "There is no traffic 7: write one of High, Medium, Low");

    [Fact]
    public Task A_level_that_a_base_call_gives_is_marked_there() => Check.Reports(
        "[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\"), Traffic(\"{Load}\")] public abstract record Site(string Load) : Service; public sealed record App() : Site({|UNIT0011:\"much\"|});", "There is no traffic much");

    [Fact]
    public Task What_runs_no_program_has_no_level() =>
        Check.Reports("[OnCalendar(\"daily\"), Unit(\"x.service\"), {|UNIT0004:Criticality(\"low\")|}] public sealed record Daily() : TimerUnit;", "belongs to services");

    [Fact]
    public Task What_someone_else_ships_has_no_level() =>
        Check.Reports("[{|UNIT0004:Traffic(\"low\")|}] public sealed record Db() : External(\"db.service\");");

    [Theory]
    [InlineData("[Tier(\"core\")]")]
    [InlineData("[In(\"core\")]", "[Tier(\"{tier}\")] public sealed class InAttribute(string tier) : PatternAttribute;")]
    public void A_tier_may_be_a_word(string attributes, params string[] others) => Assert.Equal(
        "core",
        Deployed.From([$"{attributes} [ExecStart(\"/bin/app\")] public sealed record App : Service; public enum Tier {{ Mine }}", .. others]).Manifest.GetProperty("units")[0].GetProperty("tier").GetString());
}
