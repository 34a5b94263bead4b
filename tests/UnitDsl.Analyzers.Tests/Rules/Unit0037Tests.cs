namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A front sends a request to one service.</summary>
public sealed class Unit0037Tests
{
    private static string Service(string name, int port, string route) => $"[SyslogIdentifier(\"x\"), ExecStart(\"/bin/x\"), Port({port}), {route}] public sealed record {name} : Service;";

    [Theory]
    [InlineData("Route({|UNIT0037:\"a.example\"|})", "Route(\"a.example\", {|UNIT0037:\"/\"|})", "'Other' takes the requests for a.example/")]
    [InlineData("Route(\"a.example\", {|UNIT0037:\"/api/\"|})", "Route(\"A.Example\", {|UNIT0037:\"/api/\"|})", "'One' takes the requests for a.example/api/")]
    [InlineData("Route(\"a.example\", {|UNIT0037:\"/api\"|})", "Route(\"a.example\", {|UNIT0037:\"/api/\"|})", "differ in the slash at their end only")]
    [InlineData("Route(\"a.example\", Aliases = \"{|UNIT0037:www.example|} b.example\")", "Route(\"www.example\")", "www.example is another name of a.example here")]
    public Task Both_claims_are_marked(string one, string other, string message) => Check.Reports([Service("One", 1001, one), Service("Other", 1002, other)], message);

    [Theory]
    [InlineData("Route(\"a.example\")", "Route(\"a.example\", \"/api/\")")]
    [InlineData("Route(\"a.example\", \"/api\")", "Route(\"a.example\", \"/apis\")")]
    [InlineData("Route(\"a.example\", \"/api/\")", "Route(\"b.example\", \"/api/\")")]
    [InlineData("Route(\"*.example\")", "Route(\"a.example\")")]
    [InlineData("Route(\"a.example\", Aliases = \"w.example\")", "Route(\"a.example\", \"/x/\", Aliases = \"w.example\")")]
    public Task Different_places_may_overlap(string one, string other) => Check.Nothing(Service("One", 1001, one), Service("Other", 1002, other));

    [Fact]
    public Task The_slots_of_one_record_share_what_it_takes() => Check.Nothing(Service("One", 1001, "Slots(\"blue\", \"green\"), Route(\"a.example\")"));

    [Fact]
    public async Task The_other_one_is_named_too()
    {
        var found = await Check.Diagnostics(Service("One", 1001, "Route(\"a.example\", \"/a\")"), Service("Other", 1002, "Route(\"a.example\", \"/a\")"));
        Assert.Equal(2, found.Count(static one => one.Id == "UNIT0037"));
        Assert.Equal("Source1.cs", Assert.Single(found[0].AdditionalLocations).SourceTree!.FilePath);
    }

    [Fact]
    public void Nothing_is_emitted() =>
        Assert.Contains("UNIT0037", Deployed.RefusalOf(Service("One", 1001, "Route(\"a.example\")"), Service("Other", 1002, "Route(\"a.example\")")), StringComparison.Ordinal);
}
