namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>The timer, the socket and the path unit that a service declares on itself.</summary>
public sealed class CompanionTests
{
    private static Deployed Site(string attributes, string rest = "") =>
        Deployed.From($"[ExecStart(\"/bin/job\"), {attributes}] public sealed record Job : Service; {rest}");

    private static UnitText Timer(string attributes, string rest = "") => Site(attributes, rest).Of("job.timer");

    [Fact]
    public void A_schedule_brings_the_timer_and_takes_the_service_out_of_the_boot()
    {
        var site = Site("Schedule(\"*-*-* 10:00:00\", RandomizedDelay = \"5min\")");
        Assert.Equal(["job.service", "job.timer"], site.UnitNames);
        Assert.False(site.Of("job.service").Has("WantedBy"));
        var timer = site.Of("job.timer");
        timer.Says("Description=Runs job.service", "OnCalendar=*-*-* 10:00:00", "Persistent=yes", "RandomizedDelaySec=5min", "WantedBy=timers.target");
        Assert.False(timer.Has("AccuracySec"));
        Assert.False(timer.Has("Unit"));
        var manifest = site.Manifest;
        Assert.Equal(["job.timer", "job.service"], manifest.GetProperty("order").EnumerateArray().Select(static name => name.GetString()!));
        var units = manifest.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);
        Assert.False(units["job.service"].GetProperty("starts").GetBoolean());
        Assert.True(units["job.timer"].GetProperty("starts").GetBoolean());
        Assert.Equal("job.service", units["job.timer"].GetProperty("owner").GetString());
    }

    [Fact]
    public void All_that_a_schedule_says_reaches_the_timer()
    {
        var timer = Timer("Schedule(\"Mon 10:00\", \"Fri 12:00\", Persistent = false, Accuracy = \"10s\", FixedRandomDelay = true, WakeSystem = true), Schedule(\"Sun 08:00\")");
        Assert.Equal(["Mon 10:00", "Fri 12:00", "Sun 08:00"], timer.Values("OnCalendar"));
        timer.Says("Persistent=no", "AccuracySec=10s", "FixedRandomDelay=yes", "WakeSystem=yes");
    }

    [Theory]
    [InlineData("Every(\"1min\")", "1min", "1min", "1s")]
    [InlineData("Every(10)", "10s", "10s", "100ms")]
    [InlineData("Every(0.5)", "500ms", "500ms", "1ms")]
    [InlineData("Every(\"1h\")", "1h", "1min", null)]
    [InlineData("Every(\"59min\")", "59min", "1min", "1s")]
    [InlineData("Every(\"1h\", Accuracy = \"1us\")", "1h", "1min", "1us")]
    public void An_interval_counts_from_the_start_of_a_run_and_is_as_exact_as_it_is_short(string attribute, string interval, string first, string? accuracy)
    {
        var timer = Timer(attribute);
        Assert.Equal(interval, timer.Value("OnUnitActiveSec"));
        Assert.Equal(first, timer.Value("OnActiveSec"));
        Assert.False(timer.Has("OnBootSec"));
        Assert.False(timer.Has("Persistent"));
        Assert.Equal(accuracy, timer.Has("AccuracySec") ? timer.Value("AccuracySec") : null);
    }

    [Fact]
    public void An_interval_may_wait_for_the_boot_and_count_from_the_end()
    {
        var timer = Timer("Every(\"30s\", AfterBoot = \"5min\", FromEnd = true, RandomizedDelay = \"2s\")");
        timer.Says("OnBootSec=5min", "OnUnitInactiveSec=30s", "RandomizedDelaySec=2s", "AccuracySec=100ms");
        Assert.False(timer.Has("OnActiveSec"));
        Assert.False(timer.Has("OnUnitActiveSec"));
    }

    [Theory]
    [InlineData("Every(1)", "0")]
    [InlineData("Every(2)", "0")]
    [InlineData("Schedule(\"*-*-* *:*:*\")", "0")]
    [InlineData("Every(3)", null)]
    [InlineData("Every(1), StartLimitBurst(3)", null)]
    [InlineData("Every(1), StartLimitIntervalSec(5)", "5s")]
    public void What_runs_more_often_than_systemd_lets_it_is_let(string attributes, string? limit)
    {
        var service = Site(attributes).Of("job.service");
        Assert.Equal(limit, service.Has("StartLimitIntervalSec") ? service.Value("StartLimitIntervalSec") : null);
    }

    [Fact]
    public void Patterns_carry_them_with_holes_and_later_ones_win()
    {
        const string Source = """
            [ExecStart("/bin/job"), Every("{Interval}", Accuracy = "{Fine}")] public abstract record Often(string Interval) : Service { const string Fine = "2s"; }
            [Schedule("{At}", RandomizedDelay = "1h")] public sealed class NightlyAttribute(string at) : PatternAttribute;
            public sealed record A() : Often("90s");
            [Every("1h")] public sealed record B() : Often("90s");
            [Every("")] public sealed record C() : Often("90s");
            [Every(""), Nightly("03:00")] public sealed record D() : Often("90s");
            [Every(""), Nightly("03:00"), Schedule("", "04:00")] public sealed record E() : Often("90s");
            """;
        var site = Deployed.From(Source);
        Assert.Equal("90s", site.Of("a.timer").Value("OnUnitActiveSec"));
        Assert.Equal("2s", site.Of("a.timer").Value("AccuracySec"));
        Assert.Equal("1h", site.Of("b.timer").Value("OnUnitActiveSec"));
        Assert.False(site.Of("b.timer").Has("AccuracySec"));
        Assert.DoesNotContain("c.timer", site.UnitNames);
        Assert.Equal("multi-user.target", site.Of("c.service").Value("WantedBy"));
        Assert.Equal("03:00", site.Of("d.timer").Value("OnCalendar"));
        Assert.Equal("1h", site.Of("d.timer").Value("RandomizedDelaySec"));
        Assert.Equal("04:00", site.Of("e.timer").Value("OnCalendar"));
        Assert.False(site.Of("e.timer").Has("RandomizedDelaySec"));
    }

    [Fact]
    public void What_somebody_wrote_of_who_starts_it_stays() =>
        Assert.Equal("graphical.target", Site("Schedule(\"daily\"), WantedBy(\"graphical.target\")").Of("job.service").Value("WantedBy"));

    [Fact]
    public void A_template_has_a_template_of_a_timer()
    {
        var site = Deployed.From("[Name(\"job@\"), ExecStart(\"/bin/job %i\"), Every(\"1min\"), Watches(\"/srv/%i\")] public sealed record Job : Service;");
        Assert.Equal(["job@.path", "job@.service", "job@.timer"], site.UnitNames);
        Assert.Equal("Runs job@%i.service", site.Of("job@.timer").Value("Description"));
        Assert.Equal("/srv/%i", site.Of("job@.path").Value("PathChanged"));
    }

    [Fact]
    public void A_socket_has_all_that_sockets_have_and_the_service_needs_it()
    {
        var site = Site("ListenStream(8080), ListenStream(\"/run/job.sock\"), ListenDatagram(\"127.0.0.1:5353\"), SocketMode(\"0660\"), SocketGroup(\"www-data\"), Backlog(64), NoDelay");
        var socket = site.Of("job.socket");
        Assert.Equal(["8080", "/run/job.sock"], socket.Values("ListenStream"));
        socket.Says("ListenDatagram=127.0.0.1:5353", "SocketMode=0660", "Backlog=64", "NoDelay=yes", "WantedBy=sockets.target");
        var service = site.Of("job.service");
        Assert.Equal("job.socket", service.Value("Requires"));
        Assert.Equal("job.socket", service.Value("After"));
        Assert.False(service.Has("WantedBy"));
        Assert.Equal([8080, 5353], Ports(site, "job.socket"));
        Assert.Empty(Ports(site, "job.service"));
    }

    [Theory]
    [InlineData("Port(8080)", "8080")]
    [InlineData("Port(8080, Bind = \"127.0.0.1\")", "127.0.0.1:8080")]
    [InlineData("Port(8080, Bind = \"::1\")", "[::1]:8080")]
    public void A_declared_port_is_listened_on_and_counts_once(string port, string address)
    {
        var site = Site($"{port}, Listens");
        Assert.Equal(address, site.Of("job.socket").Value("ListenStream"));
        Assert.Equal([8080], Ports(site, "job.service"));
        Assert.Empty(Ports(site, "job.socket"));
    }

    [Fact]
    public void Each_protocol_has_its_line()
    {
        var site = Site("Port(53, Protocol = Protocol.Udp), Port(54, Name = \"b\"), Listens, Listens(\"/run/{Unit}.sock\"), Listens(55, Protocol = Protocol.Udp)");
        Assert.Equal(["53", "55"], site.Of("job.socket").Values("ListenDatagram"));
        Assert.Equal(["54", "/run/job.sock"], site.Of("job.socket").Values("ListenStream"));
    }

    [Fact]
    public void One_instance_a_connection_is_a_socket_that_is_none()
    {
        var site = Deployed.From("[Name(\"echo@\"), ExecStart(\"/bin/cat\"), StandardInput(\"socket\"), ListenStream(7), Accept] public sealed record Echo : Service;");
        Assert.Equal(["echo.socket", "echo@.service"], site.UnitNames);
        Assert.False(site.Of("echo@.service").Has("Requires"));
    }

    [Fact]
    public void Paths_are_watched_for_what_happens_there()
    {
        var path = Site(
            "Watches(\"/a\"), Watches(\"/b\", PathEvent.Modified), Watches(\"/c\", PathEvent.Exists), Watches(\"/d/*\", PathEvent.ExistsGlob), Watches(\"/e\", PathEvent.DirectoryNotEmpty, MakeDirectory = true, DirectoryMode = \"0750\")").Of("job.path");
        path.Says("PathChanged=/a", "PathModified=/b", "PathExists=/c", "PathExistsGlob=/d/*", "DirectoryNotEmpty=/e", "MakeDirectory=yes", "DirectoryMode=0750", "WantedBy=paths.target");
    }

    [Fact]
    public void A_path_of_a_pattern_is_taken_back() => Assert.Equal(
        "/b",
        Deployed.From("[ExecStart(\"/bin/job\"), Watches(\"/a\")] public abstract record Root : Service; [Watches(\"\"), Watches(\"/b\")] public sealed record Job : Root;").Of("job.path").Value("PathChanged"));

    [Theory]
    [InlineData("Schedule(\"[|25|]:00\")", "OnCalendar=")]
    [InlineData("Schedule(\"daily\", \"Mon [|25|]:00\")", "OnCalendar=")]
    [InlineData("Schedule(\"daily\", RandomizedDelay = \"5 [|fortnights|]\")", "RandomizedDelaySec=")]
    [InlineData("Every(\"1 [|fortnight|]\")", "OnUnitActiveSec=")]
    [InlineData("Every([|\"0\"|])", "[Restart(Restart.Always)]")]
    [InlineData("Every(\"1min\", Accuracy = \"[|soon|]\")", "AccuracySec=")]
    [InlineData("ListenStream(\"[|nowhere|]\")", "ListenStream=")]
    [InlineData("Listens(\"[|nowhere|]\")", "ListenStream=")]
    [InlineData("[|Listens|]", "declares no port to listen on")]
    [InlineData("Watches(\"[|srv|]/inbox\")", "PathChanged=")]
    [InlineData("Watches(\"/srv\", DirectoryMode = \"0[|9|]99\")", "DirectoryMode=")]
    [InlineData("[|Backlog(5)|]", "add [ListenStream(…)]")]
    [InlineData("[|Schedule(Persistent = false)|]", "nothing says when")]
    [InlineData("Schedule(\"daily\"), [|Every(\"1min\")|]", "each run of [Schedule] would put off the next one of [Every]")]
    public Task What_is_wrong_is_shown_at_its_characters(string attributes, string message) =>
        Check.Reports($"[ExecStart(\"/bin/job\"), SyslogIdentifier(\"job\"), {attributes}] public sealed record Job : Service;", message);

    [Theory]
    [InlineData("[[|Schedule(\"daily\")|]] public sealed record Group : Target;", "declare a record of its own that names it")]
    [InlineData("[Port(1), ExecStart(\"/bin/a\"), SyslogIdentifier(\"a\"), Slots(\"a\", \"b\"), [|Listens|]] public sealed record App : Service;", "of which the live one runs all the time")]
    [InlineData("[ExecStart(\"/bin/a\"), SyslogIdentifier(\"a\"), [|Every(\"1min\")|]] public sealed record App : Service; [Name(\"app\"), OnCalendar(\"daily\")] public sealed record [|Daily|] : TimerUnit;", "[Every] and 'Daily' both declare app.timer")]
    public Task What_cannot_be_is_told(string source, string message) => Check.Reports(source, message);

    [Fact]
    public Task A_value_that_fills_a_hole_is_shown_where_it_was_written() => Check.Reports(
        "[ExecStart(\"/bin/job\"), SyslogIdentifier(\"job\"), Schedule(\"{At}\")] public abstract record Daily(string At) : Service; public sealed record Job() : Daily(\"[|25|]:00\");", "OnCalendar=");

    private static IEnumerable<int> Ports(Deployed site, string name) => site.Manifest.GetProperty("units").EnumerateArray()
        .Single(unit => unit.GetProperty("name").GetString() == name).GetProperty("ports").EnumerateArray().Select(static port => port.GetProperty("port").GetInt32());
}
