namespace UnitDsl.Analyzers.Tests.Language;

public sealed class DropInTests
{
    private const string Folder = "root/etc/systemd/system/";

    private static readonly string site = "[assembly: Site(\"shop\")]";

    private static UnitText Lines(string attributes, string unit = "nginx.service", params string[] others)
    {
        var deployed = Deployed.From([site, $"[{attributes}] public sealed record Tuning() : DropIn(\"{unit}\");", .. others]);
        return new UnitText(deployed.Files[$"{Folder}{unit}.d/shop-tuning.conf"]);
    }

    [Fact]
    public void It_is_a_file_among_the_drop_ins_of_its_unit()
    {
        var deployed = Deployed.From(site, "[LimitNOFILE(65536), Restart(Restart.OnFailure)] public sealed record NginxTuning() : DropIn(\"nginx\");");
        Assert.Equal(
            """
            # shop-nginx-tuning.conf, for nginx.service: NginxTuning
            # Written by UnitDsl from the record above; change it there.

            [Service]
            Restart=on-failure
            LimitNOFILE=65536

            """,
            deployed.Files[Folder + "nginx.service.d/shop-nginx-tuning.conf"]);
        var dropIn = deployed.Manifest.GetProperty("dropIns")[0];
        Assert.Equal("nginx.service", dropIn.GetProperty("unit").GetString());
        Assert.Equal(Folder + "nginx.service.d/shop-nginx-tuning.conf", dropIn.GetProperty("file").GetString());
        Assert.Empty(deployed.Manifest.GetProperty("units").EnumerateArray());
        Assert.Empty(deployed.Manifest.GetProperty("externals").EnumerateArray());
        Assert.Contains("'foreign nginx.service ", deployed.Files["ops"], StringComparison.Ordinal);
        Assert.DoesNotContain("'unit ", deployed.Files["ops"].Split(")\n")[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DropIn(\"nginx.service\", 5)", "", "05-shop-tuning.conf")]
    [InlineData("DropIn(\"nginx.service\", Order: 90)", "", "90-shop-tuning.conf")]
    [InlineData("DropIn(\"nginx.service\")", "Name(\"limits\"), ", "shop-limits.conf")]
    public void Its_name_tells_whose_it_is_and_when_it_is_read(string root, string name, string file) =>
        Assert.Contains($"{Folder}nginx.service.d/{file}", Deployed.From(site, $"[{name}TasksMax(100)] public sealed record Tuning() : {root};").Files.Keys);

    [Fact]
    public void A_list_is_taken_back_before_it_is_said_anew() =>
        Assert.Equal(["", "/usr/sbin/nginx -g 'daemon off;'"], Lines("ExecStart(\"\"), ExecStart(\"/usr/sbin/nginx -g 'daemon off;'\")").Values("ExecStart"));

    [Fact]
    public void What_is_not_taken_back_is_added_to() => Assert.Equal(["/bin/more"], Lines("ExecStartPre(\"/bin/more\")").Values("ExecStartPre"));

    [Fact]
    public void Taking_back_alone_is_a_line_too()
    {
        Assert.Equal([""], Lines("ExecReload(\"\")").Values("ExecReload"));
        Assert.Equal([""], Lines("CapabilityBoundingSet(\"\")").Values("CapabilityBoundingSet"));
        Assert.Equal([""], Lines("Environment(\"\")").Values("Environment"));
    }

    [Fact]
    public void Variables_are_taken_back_in_front_of_new_ones() =>
        Assert.Equal(["", "A=1"], Lines("Environment(\"OLD\", \"1\"), Environment(\"\"), Environment(\"A\", \"1\")").Values("Environment"));

    [Fact]
    public void Nothing_of_the_assembly_and_no_defaults_reach_it()
    {
        var lines = Lines("TasksMax(100)", "nginx.service", "[assembly: Hardened]", "[assembly: Tier(Tier.Core)]");
        Assert.False(lines.Has("NoNewPrivileges"));
        Assert.False(lines.Has("Type"));
        Assert.False(lines.Has("WantedBy"));
    }

    [Fact]
    public void A_pattern_can_be_put_into_several_units()
    {
        var files = Deployed.From(
            site,
            "[MemoryMax(\"{Limit}\")] public abstract record Capped(string Unit, string Limit) : DropIn(Unit);",
            "public sealed record Nginx() : Capped(\"nginx.service\", \"1G\");",
            "public sealed record Users() : Capped(\"user.slice\", \"2G\");").Files;
        Assert.Contains("[Service]\nMemoryMax=1G\n", files[Folder + "nginx.service.d/shop-nginx.conf"], StringComparison.Ordinal);
        Assert.Contains("[Slice]\nMemoryMax=2G\n", files[Folder + "user.slice.d/shop-users.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void Others_refer_to_the_unit_by_its_type_and_it_refers_to_others()
    {
        var deployed = Deployed.From(
            site,
            "[After<App>, Wants<App>] public sealed record NginxTuning() : DropIn(\"nginx.service\");",
            "[ExecStart(\"/bin/app\"), PartOf<NginxTuning>] public sealed record App() : Service;");
        Assert.Equal("nginx.service", deployed.Of("app.service").Value("PartOf"));
        Assert.Contains("Wants=app.service\nAfter=app.service\n", deployed.Files[Folder + "nginx.service.d/shop-nginx-tuning.conf"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{|UNIT0004:WantedBy(\"multi-user.target\")|}", "counts when somebody enables the unit the next time", "[Wants<Tuning>]")]
    [InlineData("{|UNIT0004:Port(80)|}", "derives from External")]
    [InlineData("{|UNIT0004:HealthCheck|}", "derives from External")]
    [InlineData("{|UNIT0004:Tier(Tier.Core)|}", "is about a whole unit")]
    [InlineData("{|UNIT0004:Secret(\"A\")|}", "is about a whole unit")]
    [InlineData("{|UNIT0004:OnCalendar(\"daily\")|}", "does not exist in a .service unit")]
    [InlineData("After({|UNIT0009:\"\"|})", "After= cannot be taken back")]
    [InlineData("TasksMax(\"{|UNIT0421:many|}\")", "TasksMax=")]
    [InlineData("Name({|UNIT0008:\"a/b\"|}), TasksMax(1)", "no name for a file of lines")]
    public Task What_a_drop_in_cannot_say_is_marked(string attributes, params string[] messages) =>
        Check.Reports($"[{attributes}] public sealed record Tuning() : DropIn(\"nginx.service\");", messages);

    [Fact]
    public Task One_that_says_nothing_is_marked() => Check.Reports("public sealed record {|UNIT0014:Tuning|}() : DropIn(\"nginx.service\");", "puts no line into its unit");

    [Fact]
    public Task A_name_that_is_none_is_marked() => Check.Reports("[TasksMax(1)] public sealed record Tuning() : DropIn({|UNIT0008:\"ngi nx.service\"|});", "is no unit name");

    [Fact]
    public Task An_order_that_is_none_is_marked() => Check.Reports("[TasksMax(1)] public sealed record Tuning() : DropIn(\"nginx.service\", {|UNIT0011:100|});", "from 1 to 99");

    [Fact]
    public Task Lines_for_a_unit_of_the_site_belong_on_its_record() => Check.Reports(
        "[ExecStart(\"/bin/app\"), SyslogIdentifier(\"x\")] public sealed record App() : Service; [TasksMax(1)] public sealed record {|UNIT0005:Tuning|}() : DropIn(\"app.service\");",
        "write its attributes there");

    [Fact]
    public Task Two_of_one_file_are_marked() => Check.Reports(
        "[TasksMax(1), Name(\"x\")] public sealed record A() : DropIn(\"nginx.service\"); [TasksMax(1), Name(\"x\")] public sealed record {|UNIT0005:B|}() : DropIn(\"nginx.service\");",
        "are both nginx.service.d/");

    [Fact]
    public Task What_needs_a_whole_unit_is_silent() => Check.Nothing(
        "[Nice(5)] public sealed record A() : DropIn(\"nginx.service\"); [OnCalendar(\"\"), OnCalendar(\"06:00\")] public sealed record B() : DropIn(\"apt-daily.timer\"); [Port(80)] public sealed record Nginx() : External(\"nginx.service\");");
}
