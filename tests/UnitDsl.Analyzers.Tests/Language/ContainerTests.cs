namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>What Quadlet is told of containers, pods and what they are made of. That its generator and Podman take it is shown on a machine.</summary>
public sealed class ContainerTests
{
    private const string Folder = "root/etc/containers/systemd/";

    private const string Image = "Image(\"quay.io/acme/shop:1\")";

    private static UnitText Unit(Deployed site, string file) => new(site.Files[Folder + file]);

    private static UnitText Container(string attributes) => Unit(Deployed.From($"[{Image}, {attributes}] public sealed record Shop : Container;"), "shop.container");

    [Fact]
    public void Others_are_named_by_their_types()
    {
        var site = Deployed.From("""
            public sealed record Front() : Network;
            public sealed record Data() : Volume;
            [Name("group")] public sealed record Web() : Pod;
            [Image("quay.io/acme/shop:1")] public sealed record Fetched() : Image;
            [ImageTag("localhost/made:1"), SetWorkingDirectory("unit")] public sealed record Made() : Build;
            [Image<Fetched>, Network<Front>("ip=10.89.0.2"), Volume<Data>("/data", "ro")] public sealed record Shop() : Container;
            [Image<Made>, Pod<Web>] public sealed record Queue() : Container;
            """);
        var shop = Unit(site, "shop.container");
        Assert.Equal("fetched.image", shop.Value("Image"));
        Assert.Equal("front.network:ip=10.89.0.2", shop.Value("Network"));
        Assert.Equal("data.volume:/data:ro", shop.Value("Volume"));
        var queue = Unit(site, "queue.container");
        Assert.Equal("made.build", queue.Value("Image"));
        Assert.Equal("group.pod", queue.Value("Pod"));
    }

    [Fact]
    public void Instances_are_one_template_that_its_target_wants()
    {
        var site = Deployed.From($"[Description(\"The queue\"), {Image}, ContainerName(\"queue-{{Instance}}\"), Instances(\"default\", \"emails\")] public sealed record Queue : Container;");
        var template = Unit(site, "queue@.container");
        Assert.Equal("queue-%i", template.Value("ContainerName"));
        Assert.Equal("queue.target", template.Value("PartOf"));
        Assert.False(template.Has("WantedBy"));
        var target = site.Of("queue.target");
        Assert.Equal("queue@default.service queue@emails.service", target.Value("Wants"));
        Assert.Equal("multi-user.target", target.Value("WantedBy"));
        var unit = site.Manifest.GetProperty("units").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "queue@emails.service");
        Assert.Equal(Folder + "queue@.container", unit.GetProperty("file").GetString());
        Assert.True(unit.GetProperty("starts").GetBoolean());
    }

    [Fact]
    public void One_more_instance_changes_what_stands_for_them_and_no_container()
    {
        static Deployed Of(int count) => Deployed.From($"[{Image}, Instances({count})] public sealed record Queue : Container;");
        Assert.Equal(Of(2).Files[Folder + "queue@.container"], Of(3).Files[Folder + "queue@.container"]);
        Assert.EndsWith("queue@3.service", Of(3).Of("queue.target").Value("Wants"), StringComparison.Ordinal);
    }

    [Fact]
    public void Instances_that_are_called_after_their_ports_publish_them()
    {
        var site = Deployed.From($"[{Image}, Instances(\"3001\", \"3002\"), PublishPort(\"{{Instance}}:80\")] public sealed record Web : Container;");
        Assert.Equal("%i:80", Unit(site, "web@.container").Value("PublishPort"));
        var unit = site.Manifest.GetProperty("units").EnumerateArray().Single(static one => one.GetProperty("name").GetString() == "web@3002.service");
        Assert.Equal(3002, Assert.Single(unit.GetProperty("ports").EnumerateArray()).GetProperty("port").GetInt32());
    }

    [Fact]
    public Task All_instances_cannot_publish_one_port() =>
        Check.Reports($"[{Image}, Instances(2), PublishPort({{|UNIT0010:3001|}}, 80)] public sealed record Web : Container;", "would listen on 3001", "PublishPort(\"{Instance}:80\"");

    [Fact]
    public Task A_name_of_the_service_would_be_one_for_all() =>
        Check.Reports($"[{Image}, Instances(2), {{|UNIT0011:ServiceName(\"x\")|}}] public sealed record Web : Container;", "none for each instance");

    [Fact]
    public void A_timer_starts_a_container_and_nobody_else()
    {
        var site = Deployed.From($"[{Image}, Type(ServiceType.Oneshot), Every(\"5min\")] public sealed record Job : Container;");
        var job = Unit(site, "job.container");
        Assert.False(job.Has("WantedBy"));
        Assert.False(job.Has("Restart"));
        Assert.Equal("5min", site.Of("job.timer").Value("OnUnitActiveSec"));
    }

    [Fact]
    public Task A_socket_starts_no_container() =>
        Check.Reports($"[{Image}, {{|UNIT0004:Listens(8080)|}}] public sealed record Shop : Container;", "is about what starts a service");

    [Fact]
    public void Systemd_waits_longer_than_Podman()
    {
        Assert.Equal("1h 15s", Container("StopTimeout(3600)").Value("TimeoutStopSec"));
        Assert.Equal("2h", Container("StopTimeout(3600), TimeoutStopSec(\"2h\")").Value("TimeoutStopSec"));
        Assert.False(Container("RunInit").Has("TimeoutStopSec"));
    }

    [Fact]
    public void Levels_are_said_where_they_reach_inside()
    {
        var unit = Container("Criticality(CriticalityLevel.Low), Traffic(TrafficLevel.High), Ulimit(\"nproc\", \"100\")");
        Assert.Equal("always", unit.Value("Restart"));
        Assert.Equal("15s", unit.Value("RestartSec"));
        Assert.Equal(["nproc=100", "nofile=131072"], unit.Values("Ulimit"));
        Assert.Equal("8192", unit.Value("PidsLimit"));
        Assert.Equal("75%", unit.Value("MemoryHigh"));
        Assert.Equal("300", unit.Value("OOMScoreAdjust"));
        Assert.False(unit.Has("LimitNOFILE"));
        Assert.Equal("8min", Container("Criticality(CriticalityLevel.Standard), RestartSec(60)").Value("StartLimitIntervalSec"));
        Assert.Equal(["nofile=5:5"], Container("Traffic(TrafficLevel.High), Ulimit(\"nofile\", \"5:5\")").Values("Ulimit"));
        Assert.False(Container("Traffic(TrafficLevel.High), TasksMax(5)").Has("PidsLimit"));
    }

    [Theory]
    [InlineData("pgrep -f queue:work", "[\"pgrep\",\"-f\",\"queue:work\"]")]
    [InlineData("test -e /run/a && test -e /run/b", "[\"CMD-SHELL\",\"test -e /run/a && test -e /run/b\"]")]
    public void A_check_has_a_shell_where_it_needs_one(string command, string written) =>
        Assert.Equal(written, Container($"HealthCheck(Command = \"{command}\")").Value("HealthCmd"));

    [Fact]
    public void Compose_has_a_service_for_each_instance()
    {
        var site = Deployed.From(
            "[assembly: Site(\"s\", Compose = true)]",
            $"[{Image}, Instances(2), Environment(\"WHICH\", \"{{Instance}}\")] public sealed record Queue : Container;",
            $"[{Image}, DependsOn<Queue>] public sealed record Web : Container;");
        var yaml = site.Files["compose.yaml"];
        Assert.Contains("\n  queue-1:\n", yaml, StringComparison.Ordinal);
        Assert.Contains("WHICH: \"2\"", yaml, StringComparison.Ordinal);
        Assert.Contains("    depends_on:\n      queue-1:\n        condition: service_started\n      queue-2:\n", yaml, StringComparison.Ordinal);
    }
}
