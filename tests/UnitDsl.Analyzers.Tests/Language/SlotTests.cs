namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Services in slots: what a record in slots comes to, and what cannot be one.</summary>
public sealed class SlotTests
{
    private const string Shop = """
        [assembly: Site("shop")]

        [Description("The shop"), Port(3001), Slots("blue", "green", Front = Front.Nginx, Drain = "3s"), SyslogIdentifier("{Unit}"), RunAs("{Unit}")]
        [ExecStart("/usr/bin/node server.js"), WorkingDirectory("/srv/shop/{Slot}"), HealthCheck(Http = "http://127.0.0.1:{Port}/")]
        public sealed record Shop() : Service;
        """;

    [Fact]
    public void What_all_slots_say_stands_in_the_template_and_the_rest_in_drop_ins()
    {
        var site = Deployed.From(Shop);

        Assert.Equal(["shop.target", "shop@.service", "shop@blue.service.d/slot.conf", "shop@green.service.d/slot.conf"], site.UnitNames);
        Assert.Equal(
            """
            # shop@.service: Shop
            # Written by UnitDsl from the record above; change it there.
            # exposure 9.2

            [Unit]
            Description=The shop
            PartOf=shop.target

            [Service]
            Type=exec
            ExecStart=/usr/bin/node server.js
            User=shop
            Group=shop
            SyslogIdentifier=shop

            [Install]
            WantedBy=shop.target

            """,
            site.Of("shop@.service").ToString());
        Assert.Equal(
            """
            # shop@green.service: Shop, slot green
            # Written by UnitDsl from the record above; change it there.

            [Service]
            WorkingDirectory=/srv/shop/green
            Environment=PORT=3002

            """,
            site.Of("shop@green.service.d/slot.conf").ToString());
        Assert.Equal("multi-user.target", site.Of("shop.target").Value("WantedBy"));
    }

    [Fact]
    public void A_front_is_told_of_each_slot_by_a_file()
    {
        var site = Deployed.From(Shop);

        Assert.EndsWith("upstream shop {\n    server 127.0.0.1:3001;\n}\n", site.Files["root/usr/local/lib/unitdsl/shop/fronts/shop@blue.conf"], StringComparison.Ordinal);
        Assert.EndsWith("upstream shop {\n    server 127.0.0.1:3002;\n}\n", site.Files["root/usr/local/lib/unitdsl/shop/fronts/shop@green.conf"], StringComparison.Ordinal);

        var caddy = Deployed.From("""
            [assembly: Site("shop")]
            [ExecStart("/bin/app"), Port(3001, Bind = "::1"), Slots("a", "b", Front = Front.Caddy)] public sealed record Shop : Service;
            """);
        Assert.EndsWith("(shop) {\n\treverse_proxy [::1]:3002\n}\n\n(shop-upstream) {\n\tto [::1]:3002\n}\n", caddy.Files["root/usr/local/lib/unitdsl/shop/fronts/shop@b.caddy"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_the_record_means_whichever_slot_is_live()
    {
        var site = Deployed.From(Shop, """[ExecStart("/bin/report"), DependsOn<Shop>] public sealed record Report : Service;""");

        Assert.Equal("shop.target", site.Of("report.service").Value("After"));
        Assert.Equal("shop.target", site.Of("report.service").Value("Wants"));
    }

    [Fact]
    public void Ports_are_consecutive_or_those_that_are_named()
    {
        var site = Deployed.From("""
            [ExecStart("/bin/app {Port}"), Port(3001), Port(9001, Name = "metrics"), Slots("a", "b", "c", Ports = "3001, 3011, 3021")] public sealed record Shop : Service;
            """);

        Assert.Equal("/bin/app 3021", site.Of("shop@c.service.d/slot.conf").Value("ExecStart"));
        var units = site.Manifest.GetProperty("units").EnumerateArray().Where(static unit => unit.TryGetProperty("slot", out _)).ToList();
        Assert.Equal([3001, 9001, 3011, 9002, 3021, 9003], units.SelectMany(static unit => unit.GetProperty("ports").EnumerateArray()).Select(static port => port.GetProperty("port").GetInt32()));
    }

    [Fact]
    public void Lines_that_write_into_one_value_stay_together()
    {
        var site = Deployed.From("""
            [ExecStart("/bin/app"), Port(3001), Slots("a", "b"), BindPaths("/srv/{Slot}:/data"), BindReadOnlyPaths("/etc/app"), After("{Slot}-db"), After("net")] public sealed record Shop : Service;
            """);

        var template = site.Of("shop@.service");
        Assert.False(template.Has("BindReadOnlyPaths"));
        Assert.False(template.Has("After"));
        var own = site.Of("shop@b.service.d/slot.conf");
        Assert.Equal("/etc/app", own.Value("BindReadOnlyPaths"));
        Assert.Equal("b-db.service net.service", own.Value("After"));
    }

    [Fact]
    public void Facts_tell_the_script_what_is_in_slots()
    {
        var facts = Deployed.From(Shop).Files["ops"];

        foreach (var fact in new[]
        {
            "family shop@.service", "slot blue", "slot green", "slots blue green", "front nginx", "front-source /usr/local/lib/unitdsl/shop/fronts/shop@green.conf",
            "front-link /etc/nginx/conf.d/unitdsl-shop.conf", "drain 3000", "port tcp 3002 *", "file /etc/systemd/system/shop@.service",
            "file /etc/systemd/system/shop@green.service.d/slot.conf",
        })
            Assert.Contains($"\n'{fact}'\n", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_lies_in_a_directory_a_slot()
    {
        var site = Deployed.From(Shop.Replace("WorkingDirectory(\"/srv/shop/{Slot}\")", "EnvironmentFile(\"/etc/shop/{Slot}.env\")", StringComparison.Ordinal));

        Assert.Equal("/etc/shop/blue.env", site.Of("shop@blue.service.d/slot.conf").Value("EnvironmentFile"));
        Assert.False(site.Of("shop@.service").Has("EnvironmentFile"));
    }

    [Theory]
    [InlineData("""Port(3001), Slots([|"blue"|])""", "name two of them")]
    [InlineData("""Port(3001), [|Slots|]""", "name two of them")]
    [InlineData("""Port(3001), Slots("blue", [|"blue"|])""", "Two slots are named 'blue'")]
    [InlineData("""Port(3001), Slots("blue", [|"gr een"|])""", "'gr een' names no slot")]
    [InlineData("""[|Slots("blue", "green")|]""", "each needs a port of its own")]
    [InlineData("""Port([|65535|]), Slots("blue", "green")""", "there is none behind 65535")]
    [InlineData("""Port(3001), Slots("blue", "green", Ports = [|"3001"|])""", "1 ports for 2 slots")]
    [InlineData("""Port(3001), Slots("blue", "green", Ports = "3001, [|x|]")""", "'x' is no port")]
    [InlineData("""Port(3001), Slots("blue", "green", Ports = "3001, [|3001|]")""", "share port 3001")]
    [InlineData("""Port(3001), Slots("blue", "green", Front = Front.Nginx, Hook = [|"/bin/move"|])""", "leave one of them out")]
    [InlineData("""Port(3001), Slots("blue", "green", Drain = [|"soon"|])""", "'soon' is no time span")]
    [InlineData("""Port(3001), Slots("blue", "green", Drain = [|"2d"|])""", "more than a day")]
    [InlineData("""Port(3001), Slots("blue", "green", Check = [|"ftp://x/"|])""", "no http or https URL")]
    [InlineData("""Port(53, Protocol = Protocol.Udp), Slots("blue", "green", Front = [|Front.Nginx|])""", "a front passes on what comes by TCP")]
    [InlineData("""Port(3001), Name([|"shop@"|]), Slots("blue", "green")""", "[Name(\"shop\")]")]
    [InlineData("""Port(3001), Slots("blue", "green"), [|Alias("store")|]""", "shop.target")]
    [InlineData("""WorkingDirectory("/srv/[|{Slot}|]")""", "is not in slots")]
    public Task What_does_not_fit_is_an_error_at_its_place(string attributes, string message) =>
        Check.Reports($"[ExecStart(\"/bin/app\"), SyslogIdentifier(\"shop\"), {attributes}] public sealed record Shop : Service;", message);

    [Fact]
    public Task Only_services_have_slots() =>
        Check.Reports("""[OnCalendar("daily"), [|Slots("a", "b")|]] public sealed record Shop : TimerUnit;""", "[Slots] belongs on a service");

    [Fact]
    public Task Nothing_comes_before_what_stands_for_the_live_slot() => Check.Reports(
        """
        [ExecStart("/bin/app"), SyslogIdentifier("a"), Port(3001), Slots("blue", "green")] public sealed record Shop : Service;
        [ExecStart("/bin/migrate"), SyslogIdentifier("b"), [|Before<Shop>|]] public sealed record Migrate : Service;
        """,
        "say it the other way round, [After<Migrate>] on 'Shop'");

    [Fact]
    public Task What_a_unit_in_slots_comes_before_or_after_is_any_other_unit() => Check.Nothing(
        """
        [ExecStart("/bin/app"), SyslogIdentifier("a"), Port(3001), Slots("blue", "green"), After<Migrate>, Before<Report>] public sealed record Shop : Service;
        [ExecStart("/bin/migrate"), SyslogIdentifier("b"), Before<Report>] public sealed record Migrate : Service;
        [ExecStart("/bin/report"), SyslogIdentifier("c")] public sealed record Report : Service;
        """);

    [Fact]
    public Task The_ports_of_all_slots_take_part_in_the_collision_check() => Check.Reports(
        """
        [ExecStart("/bin/app"), SyslogIdentifier("a"), Port([|3001|]), Slots("blue", "green")] public sealed record Shop : Service;
        [ExecStart("/bin/app"), SyslogIdentifier("b"), Port([|3002|])] public sealed record Blog : Service;
        """,
        "Port 3002 of 'Shop' is also the port of 'Blog'",
        "Port 3002 of 'Blog' is also the port of 'Shop'");

    [Fact]
    public Task A_template_of_the_same_name_is_another_unit_in_the_same_file() => Check.Reports(
        """
        [ExecStart("/bin/app"), SyslogIdentifier("a"), Port(3001), Slots("blue", "green")] public sealed record [|Shop|] : Service;
        [ExecStart("/bin/app"), SyslogIdentifier("b"), Name("shop@")] public sealed record [|Other|] : Service;
        """,
        "both named shop@.service");

    [Fact]
    public Task A_pattern_may_speak_of_slots() => Check.Nothing(
        """
        [ExecStart("/usr/bin/node server.js"), WorkingDirectory("/srv/{Key}/{Slot}"), SyslogIdentifier("{Unit}"), HealthCheck(Http = "http://127.0.0.1:{Port}/")]
        public abstract record Site(string Key) : Service;

        [Port(3001), Slots("blue", "green", Hook = "/usr/local/bin/move-front")]
        public sealed record Shop() : Site("shop");
        """);
}
