namespace UnitDsl.Analyzers.Tests.Language;

public sealed class StaggerTests
{
    private const string Site = "[assembly: Site(\"s\", Stagger = \"2s\")]";
    private const string Db = "public sealed record Db() : External(\"db.service\");";

    private static Dictionary<string, string> Pauses(params string[] sources)
    {
        var site = Deployed.From(sources);
        return site.UnitNames
            .Where(static name => name.EndsWith(".service", StringComparison.Ordinal))
            .ToDictionary(static name => name[..^".service".Length], name => site.Of(name).Values("RestartSec").SingleOrDefault() ?? "", StringComparer.Ordinal);
    }

    private static string App(string name, string attributes = "", string pause = "RestartSec(10), ") => $"[{attributes}ExecStart(\"/bin/{name}\")] public sealed record {name} : Root{(pause.Length == 0 ? "0" : "")};";

    private static string Root(string attributes) => $"[Restart(Restart.OnFailure), {attributes}ExecStart(\"/bin/x\")] public abstract record Root : Service;";

    [Fact]
    public void Those_that_need_the_same_unit_come_back_one_after_another() => Assert.Equal(
        new Dictionary<string, string> { ["a"] = "10s", ["b"] = "12s", ["c"] = "14s", ["alone"] = "10s" },
        Pauses(Site, Db, Root("RestartSec(10), "), App("C", "DependsOn<Db>, "), App("A", "Requires<Db>, "), App("B", "BindsTo(\"db\"), "), App("Alone")));

    [Fact]
    public void Without_being_asked_for_nothing_is_moved() => Assert.All(Pauses(Db, Root("RestartSec(10), DependsOn<Db>, "), App("A"), App("B")), static one => Assert.Equal("10s", one.Value));

    [Fact]
    public void A_pause_of_the_records_own_stays_and_others_keep_clear_of_it() => Assert.Equal(
        new Dictionary<string, string> { ["a"] = "10s", ["b"] = "13s", ["c"] = "11" },
        Pauses(Site, Db, "[Restart(Restart.OnFailure), RestartSec(\"{P}\"), DependsOn<Db>, ExecStart(\"/bin/x\")] public abstract record Own(int P) : Service;", Root("RestartSec(10), DependsOn<Db>, "), App("A").Replace("[", "[RestartSec(10), ", StringComparison.Ordinal), App("B", ""), "public sealed record C() : Own(11);"));

    [Fact]
    public void Shorter_pauses_come_first_then_tiers_then_names() => Assert.Equal(
        new Dictionary<string, string> { ["a"] = "16s", ["b"] = "12s", ["c"] = "14s", ["d"] = "5s", ["e"] = "10s" },
        Pauses(
            Site, Db, "[assembly: Criticality(\"standard\")]", "[DependsOn<Db>, ExecStart(\"/bin/x\")] public abstract record Root : Service;",
            App("A", "Tier(Tier.Auxiliary), "), App("B"), App("C"), App("D", "Criticality(\"critical\"), "), App("E", "Tier(Tier.Core), ")));

    [Fact]
    public void One_that_shares_a_unit_with_two_others_keeps_clear_of_both() => Assert.Equal(
        new Dictionary<string, string> { ["a"] = "10s", ["b"] = "12s", ["c"] = "10s" },
        Pauses(Site, Root("RestartSec(10), "), App("A", "DependsOn(\"db\"), "), App("B", "DependsOn(\"db\", \"cache\"), "), App("C", "DependsOn(\"cache\"), ")));

    [Theory]
    [InlineData("DependsOn(\"network-online.target\"), ")]
    [InlineData("After(\"db\"), ")]
    [InlineData("DependsOn<Db>, Restart(Restart.No), ")]
    [InlineData("DependsOn<Db>, RestartSteps(3), RestartMaxDelaySec(60), ")]
    [InlineData("DependsOn<Db>, Type(ServiceType.Oneshot), ")]
    public void Where_nothing_comes_back_at_one_moment_nothing_is_moved(string attributes) =>
        Assert.All(Pauses(Site, Db, Root("RestartSec(10), "), App("A", attributes), App("B", attributes)), static one => Assert.Equal("10s", one.Value));

    [Fact]
    public void Without_a_pause_it_is_systemds_own_that_grows() =>
        Assert.Equal(new Dictionary<string, string> { ["a"] = "", ["b"] = "2s 100ms" }, Pauses(Site, Db, Root("DependsOn<Db>, "), App("A"), App("B")));

    [Theory]
    [InlineData("", "", "3min")]                                                            // systemd's own 5 starts in 10 s
    [InlineData("StartLimitBurst(3), StartLimitIntervalSec(\"1min\"), ", "", "1min 30s")]     // 3 × (12 + 10) × 6/5
    [InlineData("StartLimitIntervalSec(\"10min\"), ", "", "10min")]
    [InlineData("", "StartLimitIntervalSec(\"70s\"), ", "70s")]
    [InlineData("StartLimitIntervalSec(0), ", "", "0")]
    public void The_start_limit_goes_along_unless_the_record_has_one_of_its_own(string shared, string own, string window)
    {
        var pause = shared.Length == 0 && own.Length == 0 ? "" : "RestartSec(10), ";
        var site = Deployed.From(Site.Replace("2s", shared.Length == 0 && own.Length == 0 ? "10s" : "2s", StringComparison.Ordinal), Db, Root(pause + "DependsOn<Db>, " + shared), App("A"), App("B", own));
        Assert.Equal(window, site.Of("b.service").Value("StartLimitIntervalSec"));
    }

    [Fact]
    public void Slots_of_one_service_have_one_pause()
    {
        var site = Deployed.From(Site, Db, Root("RestartSec(10), DependsOn<Db>, "), App("A"), "[Port(3000), Slots(\"x\", \"y\")] public sealed record B : Root;");
        Assert.Equal("12s", site.Files.Single(static file => file.Key.EndsWith("/b@.service", StringComparison.Ordinal)).Value.Split('\n').Single(static line => line.StartsWith("RestartSec=", StringComparison.Ordinal))[11..]);
    }

    [Fact]
    public void Instances_of_one_service_have_one_pause_and_take_their_turn_like_any_other()
    {
        Deployed Of(int count) => Deployed.From(Site, Db, Root("RestartSec(10), DependsOn<Db>, "), App("A"), $"[Instances({count})] public sealed record B : Root;", App("C"));
        var site = Of(2);
        Assert.Equal(("10s", "12s", "14s"), (site.Of("a.service").Value("RestartSec"), site.Of("b@.service").Value("RestartSec"), site.Of("c.service").Value("RestartSec")));

        // One more moves nobody.
        var more = Of(3);
        foreach (var unit in site.UnitNames)
            Assert.Equal(site.Of(unit).ToString(), more.Of(unit).ToString());
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("0")]
    [InlineData("infinity")]
    [InlineData("-2s")]
    public Task What_is_no_time_is_marked(string text) => Check.Reports($"[assembly: Site(\"s\", Stagger = {{|UNIT0015:\"{text}\"|}})]", $"'{text}' is no time to keep restarts apart by");
}
