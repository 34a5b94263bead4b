using UnitDsl.Site.Rules.Ports;

namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>Two units listen on the same port.</summary>
public sealed class Unit0101Tests
{
    private static string Service(string name, string attributes) => $"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\")] [{attributes}] public sealed record {name} : Service;\n";

    private static string Two(string first, string second) => Service("One", first) + Service("Other", second);

    [Fact]
    public async Task Both_numbers_are_marked_and_each_message_names_the_other()
    {
        var source = Two("Port({|UNIT0101:3001|})", "Port({|UNIT0101:3001|})");
        await Check.Reports(source, "Port 3001 of 'One' is also the port of 'Other'", "Port 3001 of 'Other' is also the port of 'One'", "whichever starts second fails");
        var found = await Check.Diagnostics(SourceMarkup.Parse(source).Text);
        Assert.Equal(found[1].Location, Assert.Single(found[0].AdditionalLocations));
        Assert.Equal(found[0].Location, Assert.Single(found[1].AdditionalLocations));
    }

    [Theory]
    [InlineData("Port({|UNIT0101:80|}, Protocol = Protocol.Udp)", "Port({|UNIT0101:80|}, Protocol = Protocol.Udp)")]
    [InlineData("Port({|UNIT0101:80|}, Name = \"a\"), Port(81)", "Port({|UNIT0101:80|})")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"127.0.0.1\")", "Port({|UNIT0101:80|})")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"127.0.0.1\")", "Port({|UNIT0101:80|}, Bind = \"0.0.0.0\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"127.0.0.1\")", "Port({|UNIT0101:80|}, Bind = \"localhost\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"127.0.0.1\")", "Port({|UNIT0101:80|}, Bind = \"[::]\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"0.0.0.0\")", "Port({|UNIT0101:80|}, Bind = \"::\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"::1\")", "Port({|UNIT0101:80|}, Bind = \"[0:0:0:0:0:0:0:1]\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"::1\")", "Port({|UNIT0101:80|}, Bind = \"::0\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"::1\")", "Port({|UNIT0101:80|}, Bind = \"*\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"FE80::A\")", "Port({|UNIT0101:80|}, Bind = \"fe80::a\")")]
    [InlineData("Port({|UNIT0101:80|}, Bind = \"::ffff:10.0.0.1\")", "Port({|UNIT0101:80|}, Bind = \"10.0.0.1\")")]
    [InlineData("Port({|UNIT0101:\"80\"|})", "Port({|UNIT0101:80|})")]
    public Task Addresses_that_overlap_collide(string first, string second) => Check.Reports(Two(first, second), "Port 80");

    [Theory]
    [InlineData("Port(80)", "Port(81)")]
    [InlineData("Port(80)", "Port(80, Protocol = Protocol.Udp)")]
    [InlineData("Port(80, Bind = \"127.0.0.1\")", "Port(80, Bind = \"127.0.0.2\")")]
    [InlineData("Port(80, Bind = \"127.0.0.1\")", "Port(80, Bind = \"::1\")")]
    [InlineData("Port(80, Bind = \"0.0.0.0\")", "Port(80, Bind = \"::1\")")]
    [InlineData("Port(80, Bind = \"10.0.0.1\")", "Port(80, Bind = \"localhost\")")]
    public Task What_does_not_overlap_is_left_alone(string first, string second) => Check.Nothing(Two(first, second));

    [Fact]
    public Task Three_units_are_three_marks() => Check.Reports(
        Service("A", "Port({|UNIT0101:80|})") + Service("B", "Port({|UNIT0101:80|})") + Service("C", "Port({|UNIT0101:80|})"), "'A' is also the port of 'B' (and 1 more)");

    [Fact]
    public Task Two_files_show_it_each_in_its_own() => Check.Reports([Service("A", "Port({|UNIT0101:80|})"), Service("B", "Port({|UNIT0101:80|})")]);

    [Fact]
    public Task One_unit_cannot_listen_twice() => Check.Reports(
        Service("A", "Port({|UNIT0101:80|}), Port({|UNIT0101:80|}, Name = \"admin\")"), "'A' declares port 80 twice");

    [Fact]
    public Task An_external_unit_takes_its_port() => Check.Reports(
        Service("A", "Port({|UNIT0101:3306|})") + "[Port({|UNIT0101:3306|}, Bind = \"127.0.0.1\")] public sealed record MySql() : External(\"mysql\");", "'MySql'");

    [Fact]
    public Task A_port_through_a_hole_is_marked_where_it_was_written() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Port("{Number}")] public abstract record Root(int Number) : Service;
        public sealed record A() : Root({|UNIT0101:3001|});
        public sealed record B() : Root({|UNIT0101:3000 + 1|});
        public sealed record C() : Root(3002);
        """);

    [Fact]
    public Task A_port_of_a_pattern_that_five_units_share_is_said_once() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Port({|UNIT0101:80|})] public abstract record Root : Service;"
        + string.Concat(Enumerable.Range(0, 5).Select(number => $"public sealed record App{number} : Root;")));

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task A_unit_of_another_assembly_takes_its_port(string form) => Check.Reports(
        [Service("A", "Port({|UNIT0102:6379|})")],
        [Referenced.Assembly(form, "namespace Acme; [ExecStart(\"/bin/x\"), Port(6379)] public sealed record Redis : Service;")],
        "'Redis' of Acme.Pack");

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task An_external_unit_that_two_assemblies_declare_is_one(string form) => Check.Nothing(
        "[Port(3306)] public sealed record MySql() : External(\"mysql\");",
        [Referenced.Assembly(form, "namespace Acme; [Port(3306)] public sealed record Database() : External(\"mysql\");")]);

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task A_unit_that_derives_from_one_of_another_assembly_stands_in_its_place(string form) => Check.Nothing(
        "[Nice(2)] public sealed record OurRedis : Acme.Redis;",
        [Referenced.Assembly(form, "namespace Acme; [ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Port(6379), Name(\"redis\")] public record Redis : Service;")]);

    [Theory]
    [InlineData("Ports = \"80-82\"", "82")]
    [InlineData("Ports = \"80, 9000\"", "9000")]
    [InlineData("Ports = \"80-81\"", null)]
    [InlineData("", null)]
    public async Task The_next_free_port_of_the_site_is_at_hand_for_a_fix(string ports, string? free)
    {
        var found = await Check.Diagnostics($"[assembly: Site(\"x\"{(ports.Length > 0 ? ", " : "")}{ports})]" + Two("Port(80)", "Port(80)") + Service("Third", "Port(81, Protocol = Protocol.Udp)"));
        Assert.Equal(2, found.Count);
        Assert.All(found, diagnostic => Assert.Equal(free, diagnostic.Properties.GetValueOrDefault(PortCollisionRule.FreePort)));
    }
}
