namespace UnitDsl.Analyzers.Tests.Language;

public sealed class WholeSiteTests
{
    private const string Target = "[WholeSite, Description(\"The shop\")] public sealed record Shop() : Target;";

    [Fact]
    public void A_target_wants_what_starts_with_the_site_and_all_of_it_stops_along()
    {
        var site = Deployed.From(
            Target,
            "[ExecStart(\"/bin/app\"), HealthCheck(RestartUnhealthy = true), PartOf<Db>] public sealed record App() : Service;",
            "[ExecStart(\"/bin/db\")] public sealed record Db() : Service;",
            "[ExecStart(\"/bin/job\"), Type(ServiceType.Oneshot), WantedBy(\"\")] public sealed record Job() : Service;",
            "[OnCalendar(\"daily\"), Name(\"job\")] public sealed record JobTimer() : TimerUnit;",
            "[CPUWeight(1)] public sealed record Web() : Slice;",
            "[Where(\"/srv/data\"), What(\"/dev/vdb\")] public sealed record Data() : Mount;",
            "[TasksMax(1)] public sealed record Tuning() : DropIn(\"nginx.service\");");
        Assert.Equal("app.service db.service job.timer srv-data.mount", site.Of("shop.target").Value("Wants"));
        Assert.Equal("multi-user.target", site.Of("shop.target").Value("WantedBy"));
        Assert.Equal("db.service shop.target", site.Of("app.service").Value("PartOf"));
        foreach (var part in new[] { "db.service", "job.service", "job.timer", "app-health.timer" })
            Assert.Equal("shop.target", site.Of(part).Value("PartOf"));
        foreach (var free in new[] { "web.slice", "srv-data.mount", "shop.target", "app-health.service" })
            Assert.False(site.Of(free).Has("PartOf"));
        Assert.Contains("'tier site'", site.Files["ops"], StringComparison.Ordinal);
    }

    [Fact]
    public void Containers_stop_along_and_what_they_use_stays()
    {
        var files = Deployed.From(
            Target,
            "[Image(\"docker.io/library/redis:7.2.5\")] public sealed record Cache() : Container;",
            "public sealed record Data() : Volume;").Files;
        Assert.Contains("PartOf=shop.target\n", files["root/etc/containers/systemd/cache.container"], StringComparison.Ordinal);
        Assert.DoesNotContain("PartOf", files["root/etc/containers/systemd/data.volume"], StringComparison.Ordinal);
        Assert.Contains("Wants=cache.service", files["root/etc/systemd/system/shop.target"], StringComparison.Ordinal);
    }

    [Fact]
    public void Slots_are_gathered_by_what_stands_for_the_live_one()
    {
        var site = Deployed.From(Target, "[ExecStart(\"/bin/web\"), Port(3001), Slots(\"blue\", \"green\")] public sealed record Web() : Service;");
        Assert.Equal("web.target", site.Of("shop.target").Value("Wants"));
        Assert.Equal("shop.target", site.Of("web.target").Value("PartOf"));
        Assert.Equal("web.target", site.Of("web@.service").Value("PartOf"));
    }

    [Fact]
    public void Without_one_nothing_is_part_of_anything() => Assert.False(Deployed.Service("SyslogIdentifier(\"x\")").Has("PartOf"));

    [Fact]
    public Task On_another_kind_it_is_marked() => Check.Reports("[{|UNIT0004:WholeSite|}, ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\")] public sealed record App() : Service;", "derives from Target");
}
