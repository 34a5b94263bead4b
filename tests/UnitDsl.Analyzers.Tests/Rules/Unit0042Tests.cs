namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A port whose number is still to come.</summary>
public sealed class Unit0042Tests
{
    private const string Site = "[assembly: Site(\"s\", Ports = \"3000-3003\")]";
    private const string Base = "SyslogIdentifier(\"{Unit}\"), ExecStart(\"/bin/x --port {Port}\"), HealthCheck(Http = \"http://127.0.0.1:{Port}/\")";

    private static string Service(string name, string attributes) => $"[{attributes}, {Base}] public sealed record {name} : Service;";

    [Theory]
    [InlineData("{|UNIT0042:Port|}")]
    [InlineData("{|UNIT0042:Port()|}")]
    [InlineData("{|UNIT0042:Port(Bind = \"127.0.0.1\")|}")]
    [InlineData("{|UNIT0042:PortAttribute|}")]
    public Task It_is_marked_where_it_stands_with_the_next_free_one(string attribute) => Check.Reports(
        [Site, Service("App", attribute), Service("Other", "Port(3000)"), "[Port(3001)] public sealed record Db() : External(\"db.service\");"],
        "'App' has no port number yet: 3002 is the next free one of 3000-3003; write [Port(3002)]");

    [Fact]
    public Task Each_is_told_another_one() => Check.Reports(
        [Site, Service("A", "{|UNIT0042:Port|}, {|UNIT0042:Port(Name = \"metrics\")|}"), Service("B", "{|UNIT0042:Port|}")], "write [Port(3000)]", "The port 'metrics' of 'A' has no number yet: 3001", "'B' has no port number yet: 3002");

    [Fact]
    public Task Slots_need_as_many_in_a_row() => Check.Reports(
        [Site, Service("A", "Port(3001)"), Service("B", "{|UNIT0042:Port|}, Slots(\"x\", \"y\")")], "3002 is the first of 2 free in a row");

    [Fact]
    public Task Too_few_in_a_row_are_told() => Check.Reports(
        [Site, Service("A", "Port(3001)"), Service("B", "{|UNIT0042:Port|}, Slots(\"x\", \"y\", \"z\")")], "3000-3003 has no 3 free in a row, one for each slot: add ports");

    [Fact]
    public Task When_all_are_taken_it_says_so() => Check.Reports(
        [Site.Replace("3003", "3000", StringComparison.Ordinal), Service("A", "Port(3000)"), Service("B", "{|UNIT0042:Port|}")], "'B' has no port number yet, and none of 3000 is free: add ports to the Ports of the site");

    [Fact]
    public Task Without_a_range_it_asks_for_one() => Check.Reports(
        Service("App", "{|UNIT0042:Port|}"), "the site names no ports to choose from: write one, as in [Port(3000)], or name some with [assembly: Site(\"test\", Ports = \"3000-3099\")]");

    [Theory]
    [MemberData(nameof(Referenced.Forms), MemberType = typeof(Referenced))]
    public Task Ports_of_packages_are_taken(string form) => Check.Reports(
        [Site, Service("App", "{|UNIT0042:Port|}")], [Referenced.Assembly(form, "[ExecStart(\"/bin/x\"), Port(3000)] public sealed record Theirs : Service;")], "3001 is the next free one");

    [Fact]
    public Task What_someone_else_ships_has_a_number_already() =>
        Check.Reports([Site, "[{|UNIT0042:Port|}] public sealed record Db() : External(\"db.service\");"], "it is shipped by someone else, who chose it; write that one");

    [Fact]
    public Task On_a_base_record_it_is_missed_by_those_that_give_none() => Check.Reports(
        [Site, $"[Port(Bind = \"127.0.0.1\"), {Base}] public abstract record Root : Service; [Port(3000)] public sealed record A : Root; public sealed record {{|UNIT0042:B|}} : Root;"],
        "'B' has no port number yet: 3001");

    [Fact]
    public void A_number_takes_the_rest_from_the_one_without()
    {
        var site = Deployed.From(
            "[assembly: Site(\"s\")]",
            $"[Port(Bind = \"127.0.0.1\", Variable = \"HTTP_PORT\", Protocol = Protocol.Udp), {Base}] public abstract record Root : Service; [Port(3000)] public sealed record A : Root; [Port(3001, Bind = \"10.0.0.1\", Variable = \"\")] public sealed record B : Root;");
        Assert.Equal("HTTP_PORT=3000", site.Of("a.service").Value("Environment"));
        Assert.False(site.Of("b.service").Has("Environment"));
        var ports = site.Manifest.GetProperty("units").EnumerateArray().Select(static unit => unit.GetProperty("ports")[0]).Select(static port => $"{port.GetProperty("protocol").GetString()} {port.GetProperty("address").GetString()}");
        Assert.Equal(["udp 127.0.0.1", "udp 10.0.0.1"], ports);
    }

    [Fact]
    public void While_it_is_missing_nothing_is_emitted() => Assert.Contains("UNIT0042", Deployed.RefusalOf(Site, Service("App", "Port")), StringComparison.Ordinal);
}
