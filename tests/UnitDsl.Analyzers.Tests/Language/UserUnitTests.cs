namespace UnitDsl.Analyzers.Tests.Language;

public sealed class UserUnitTests
{
    private const string Folder = "root/etc/systemd/user/";
    private const string App = "[UserUnit, ExecStart(\"/bin/app\"), SyslogIdentifier(\"{Unit}\")] public sealed record App() : Service;";

    private static UnitText Of(Deployed site, string file) => new(site.Files[Folder + file]);

    [Fact]
    public void It_lies_where_users_managers_look_and_starts_with_their_default_target()
    {
        var site = Deployed.From(App, "[ExecStart(\"/bin/db\")] public sealed record Db() : Service;");
        Assert.Equal(
            """
            # app.service: App
            # Written by UnitDsl from the record above; change it there.

            [Service]
            Type=exec
            ExecStart=/bin/app
            SyslogIdentifier=app

            [Install]
            WantedBy=default.target

            """,
            site.Files[Folder + "app.service"]);
        Assert.Equal(["db.service"], site.UnitNames);
        var unit = site.Manifest.GetProperty("units")[0];
        Assert.Equal("user", unit.GetProperty("scope").GetString());
        Assert.Equal(Folder + "app.service", unit.GetProperty("file").GetString());
        Assert.False(site.Manifest.GetProperty("units")[1].TryGetProperty("scope", out _));
        Assert.Equal("db.service", Assert.Single(site.Manifest.GetProperty("order").EnumerateArray()).GetString());
        Assert.Contains("'user-unit app.service service default.target ", site.Files["ops"], StringComparison.Ordinal);
        Assert.DoesNotContain("'unit app.service'", site.Files["ops"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_brings_along_is_of_users_too()
    {
        var site = Deployed.From(
            "[UserUnit, ExecStart(\"/bin/job\"), Every(\"1h\"), ListenStream(\"%t/job.sock\"), Watches(\"%h/in\")] public sealed record Job() : Service;",
            "[UserUnit, ExecStart(\"/bin/queue\"), Instances(2)] public sealed record Queue() : Service;",
            "[UserUnit, WholeSite] public sealed record All() : Target;",
            "[UserUnit, MemoryMax(\"1G\")] public sealed record Few() : Slice;",
            "[WholeSite] public sealed record Rest() : Target;",
            "[ExecStart(\"/bin/db\")] public sealed record Db() : Service;");
        Assert.Equal(["db.service", "rest.target"], site.UnitNames);
        Assert.Equal(
            ["all.target", "few.slice", "job.path", "job.service", "job.socket", "job.timer", "queue.target", "queue@.service"],
            site.Files.Keys.Where(static path => path.StartsWith(Folder, StringComparison.Ordinal)).Select(static path => path[Folder.Length..]).Order(StringComparer.Ordinal));
        Assert.Equal("timers.target", Of(site, "job.timer").Value("WantedBy"));
        Assert.Equal("default.target", Of(site, "queue.target").Value("WantedBy"));
        Assert.Equal("job.path job.socket job.timer queue.target", Of(site, "all.target").Value("Wants"));
        Assert.Equal("all.target", Of(site, "job.service").Value("PartOf"));
        Assert.Equal("db.service", site.Of("rest.target").Value("Wants"));
        Assert.Contains("'user-unit queue@2.service service queue.target ", site.Files["ops"], StringComparison.Ordinal);
        Assert.Contains("'user-unit job.service service - ", site.Files["ops"], StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_assembly_it_reaches_what_users_managers_can_run_and_a_record_takes_it_back()
    {
        var site = Deployed.From(
            "[assembly: UserUnit, Journal]",
            "[ExecStart(\"/bin/app\")] public sealed record App() : Service;",
            "[UserUnit(false), ExecStart(\"/bin/db\")] public sealed record Db() : Service;",
            "[Where(\"/srv/data\"), What(\"/dev/vdb\")] public sealed record Data() : Mount;",
            "[TasksMax(1)] public sealed record Tuning() : DropIn(\"nginx.service\");");
        Assert.Equal("default.target", Of(site, "app.service").Value("WantedBy"));
        Assert.False(Of(site, "app.service").Has("LogNamespace"));
        Assert.Equal("multi-user.target", site.Of("db.service").Value("WantedBy"));
        Assert.Equal(["db.service", "nginx.service.d/test-tuning.conf", "srv-data.mount"], site.UnitNames);
    }

    [Fact]
    public void A_pattern_hands_it_on_and_a_word_of_ones_own_wins() => Assert.Equal("graphical-session.target", Of(
        Deployed.From(
            "[UserUnit, WantedBy(\"\"), WantedBy(\"graphical-session.target\")] public abstract record Desktop() : Service;",
            "[ExecStart(\"/bin/app\")] public sealed record App() : Desktop;"),
        "app.service").Value("WantedBy"));

    [Fact]
    public void Lines_for_a_unit_of_users_that_someone_else_ships()
    {
        var site = Deployed.From("[UserUnit, Nice(5)] public sealed record Quiet() : DropIn(\"pipewire.service\");");
        Assert.Equal("5", Of(site, "pipewire.service.d/test-quiet.conf").Value("Nice"));
        Assert.Equal("user", site.Manifest.GetProperty("dropIns")[0].GetProperty("scope").GetString());
        Assert.Contains("'user-unit pipewire.service foreign - ", site.Files["ops"], StringComparison.Ordinal);
        Assert.DoesNotContain("'foreign ", site.Files["ops"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|UNIT0011:Slots(\"blue\", \"green\")|}, Port(3000)", "leave [Slots] out")]
    [InlineData("{|UNIT0011:HealthCheck(Tcp = \"127.0.0.1:3000\")|}", "leave [HealthCheck] out")]
    [InlineData("{|UNIT0011:Route(\"shop.example\")|}, Port(3000)", "leave [Route] out")]
    [InlineData("{|UNIT0011:Secret(\"TOKEN\")|}", "[LoadCredential(\"token:%h/.config/token\")]")]
    [InlineData("{|UNIT0011:StartedBy(\"other\", User = \"web\")|}", "leave [StartedBy] out")]
    [InlineData("{|UNIT0011:Launcher|}", "leave [Launcher] out")]
    public Task What_the_machine_does_is_no_affair_of_users(string attributes, string says) =>
        Check.Reports($"[UserUnit, {attributes}, ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\")] public sealed record App() : Service;", says);

    [Fact]
    public Task Nor_do_they_mount() =>
        Check.Reports("[{|UNIT0004:UserUnit|}, Where(\"/srv/data\"), What(\"/dev/vdb\"), Description(\"x\")] public sealed record Data() : Mount;", "A user's manager mounts nothing");

    [Fact]
    public Task Nor_run_containers() =>
        Check.Reports("[{|UNIT0004:UserUnit|}, Image(\"docker.io/library/redis:7.2.5\"), Description(\"x\")] public sealed record Cache() : Container;", "Quadlet makes services of the machine of it");

    [Fact]
    public void The_smallest_one_and_a_hardened_one_raise_nothing() => Assert.Empty(Deployed.RefusalOf(App.Replace("[UserUnit,", "[UserUnit, Hardened,", StringComparison.Ordinal)));
}
