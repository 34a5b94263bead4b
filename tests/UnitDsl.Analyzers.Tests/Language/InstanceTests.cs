namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Several processes of one service: a template, and the instances that are deployed.</summary>
public sealed class InstanceTests
{
    private const string Queue = "[Description(\"The queue\"), ExecStart(\"/bin/work --queue={Instance}\"), SyslogIdentifier(\"{Unit}-%i\"), Instances(\"default\", \"emails\")] public sealed record Queue : Service;";

    [Fact]
    public void The_template_is_written_once_and_its_instances_are_what_runs()
    {
        var site = Deployed.From(Queue);
        Assert.Equal(["queue.target", "queue@.service"], site.UnitNames);
        var template = site.Of("queue@.service");
        Assert.Equal("/bin/work --queue=%i", template.Value("ExecStart"));
        Assert.Equal("queue-%i", template.Value("SyslogIdentifier"));
        Assert.Equal("queue.target", template.Value("WantedBy"));
        Assert.Equal("queue.target", template.Value("PartOf"));
        var target = site.Of("queue.target");
        Assert.Equal("multi-user.target", target.Value("WantedBy"));
        Assert.Equal("The queue", target.Value("Description"));
        var units = Units(site);
        Assert.Equal(["queue.target", "queue@default.service", "queue@emails.service"], units.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("root/etc/systemd/system/queue@.service", units["queue@emails.service"].GetProperty("file").GetString());
        Assert.Equal("queue@.service", units["queue@emails.service"].GetProperty("template").GetString());
        Assert.Equal("emails", units["queue@emails.service"].GetProperty("instance").GetString());
        Assert.True(units["queue@emails.service"].GetProperty("starts").GetBoolean());
        Assert.Equal(units["queue@default.service"].GetProperty("sha256").GetString(), units["queue@emails.service"].GetProperty("sha256").GetString());
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("3", 3)]
    public void So_many_are_numbered(string count, int instances)
    {
        var units = Units(Deployed.From($"[ExecStart(\"/bin/work\"), Instances({count})] public sealed record Queue : Service;"));
        Assert.Equal(Enumerable.Range(1, instances).Select(static number => $"queue@{number}.service"), units.Keys.Where(static name => name.EndsWith(".service", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_more_changes_no_unit_file()
    {
        static Deployed Of(int count) => Deployed.From($"[ExecStart(\"/bin/work\"), Instances({count})] public sealed record Queue : Service;");
        var (two, three) = (Of(2), Of(3));
        Assert.Equal(two.Files.Where(static file => file.Key.StartsWith("root/etc", StringComparison.Ordinal)), three.Files.Where(static file => file.Key.StartsWith("root/etc", StringComparison.Ordinal)));
        Assert.NotEqual(two.Files["ops"], three.Files["ops"]);
    }

    [Fact]
    public void Others_mean_all_of_them()
    {
        var web = Deployed.From(Queue, "[ExecStart(\"/bin/web\"), DependsOn<Queue>] public sealed record Web : Service;").Of("web.service");
        Assert.Equal("queue.target", web.Value("Wants"));
        Assert.Equal("queue.target", web.Value("After"));
    }

    [Fact]
    public void Each_has_its_own_health_and_secret()
    {
        var site = Deployed.From("[ExecStart(\"/bin/work\"), Instances(2), Secret(\"KEY\"), HealthCheck(Command = \"/bin/ask {Instance}\", Gate = true, RestartUnhealthy = true)] public sealed record Queue : Service;");
        var units = Units(site);
        Assert.Equal("/bin/ask 2", units["queue@2.service"].GetProperty("health").GetProperty("command").GetString());
        Assert.Equal("/etc/credstore/queue.KEY", units["queue@2.service"].GetProperty("secrets")[0].GetProperty("path").GetString());
        Assert.Equal("/usr/local/lib/unitdsl/test/health gate %n", site.Of("queue@.service").Value("ExecStartPost"));
        Assert.Contains("queue-health@1.timer", units.Keys);
        Assert.Contains("unit queue@2.service", site.Files["root/usr/local/lib/unitdsl/test/health"], StringComparison.Ordinal);
    }

    [Fact]
    public void Instances_that_are_called_after_their_ports_have_them()
    {
        var site = Deployed.From("[ExecStart(\"/bin/web -p {Port}\"), Instances(\"3001\", \"3002\"), Port(\"{Instance}\", Bind = \"127.0.0.1\"), HealthCheck(Http = \"http://127.0.0.1:{Port}/\")] public sealed record Web : Service;");
        var template = site.Of("web@.service");
        Assert.Equal("/bin/web -p %i", template.Value("ExecStart"));
        Assert.Equal("PORT=%i", template.Value("Environment"));
        var unit = Units(site)["web@3002.service"];
        Assert.Equal(3002, Assert.Single(unit.GetProperty("ports").EnumerateArray()).GetProperty("port").GetInt32());
        Assert.Equal("http://127.0.0.1:3002/", unit.GetProperty("health").GetProperty("http").GetString());
    }

    [Fact]
    public void A_timer_of_instances_has_one_each()
    {
        var site = Deployed.From("[ExecStart(\"/bin/job %i\"), Instances(\"a\", \"b\"), Every(\"1min\")] public sealed record Job : Service;");
        Assert.Equal(["job.target", "job@.service", "job@.timer"], site.UnitNames);
        Assert.False(site.Of("job@.service").Has("WantedBy"));
        Assert.Equal("job.target", site.Of("job@.timer").Value("WantedBy"));
        Assert.Equal("timers.target", site.Of("job.target").Value("WantedBy"));
        var units = Units(site);
        Assert.True(units["job@b.timer"].GetProperty("starts").GetBoolean());
        Assert.False(units["job@b.service"].GetProperty("starts").GetBoolean());
    }

    [Theory]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(0)] public sealed record A : Service;", "write 1 or more")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(1001)] public sealed record A : Service;", "1000 are the most")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(\"x\", \"a b\")] public sealed record A : Service;", "names no instance")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(\"x\", \"x\")] public sealed record A : Service;", "Two instances are named 'x'")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(2), Port(80)] public sealed record A : Service;", "Each of the 2 instances of 'A' would listen on 80")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(\"x\"), Port(\"{Instance}\")] public sealed record A : Service;", "x is no port")]
    [InlineData("[Instances(2), OnCalendar(\"daily\")] public sealed record A : TimerUnit; [ExecStart(\"/bin/a\")] public sealed record B : Service;", "belongs on a service")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(2), Slots(\"a\", \"b\"), Port(80)] public sealed record A : Service;", "leave one of the two out")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(2), ListenStream(8080)] public sealed record A : Service;", "put {Instance} into the address")]
    [InlineData("[ExecStart(\"/bin/a {Instance}\")] public sealed record A : Service;", "add [Instances(2)]")]
    [InlineData("[ExecStart(\"/bin/a\"), Instances(2)] public sealed record A : Service; [ExecStart(\"/bin/b\"), Before<A>] public sealed record B : Service;", "say it the other way round")]
    public async Task What_cannot_be_is_told(string source, string message) =>
        Assert.Contains(await Check.Diagnostics(source), diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));

    private static Dictionary<string, System.Text.Json.JsonElement> Units(Deployed site) =>
        site.Manifest.GetProperty("units").EnumerateArray().ToDictionary(static unit => unit.GetProperty("name").GetString()!);
}
