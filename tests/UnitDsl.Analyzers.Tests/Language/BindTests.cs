namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>The address of ports, and how it reaches the program.</summary>
public sealed class BindTests
{
    [Theory]
    [InlineData("Port(3000, Bind = \"127.0.0.1\"), Environment(\"URL\", \"http://{Bind}:{Port}\")", "URL=http://127.0.0.1:3000")]
    [InlineData("Bind(\"::1\", Variable = \"HOSTNAME\"), Port(3000)", "HOSTNAME=::1")]
    [InlineData("Bind(\"localhost\", Variable = \"HOSTNAME\"), Environment(\"HOSTNAME\", \"mine\"), Port(3000)", "HOSTNAME=mine")]
    [InlineData("Bind(\"*\", Variable = \"HOST\"), Port(3000)", "HOST=0.0.0.0")]
    [InlineData("Bind(\"127.0.0.1\", Variable = \"HOST\"), Port(3000, Bind = \"10.0.0.1\")", "HOST=10.0.0.1")]
    public void It_reaches_the_program(string attributes, string expected) => Assert.Contains("Environment=" + expected + "\n", Deployed.Service(attributes).ToString(), StringComparison.Ordinal);

    [Fact]
    public void That_of_the_assembly_is_of_all_that_name_none()
    {
        var site = Deployed.From("""
            [assembly: Site("x"), Bind("127.0.0.1")]
            [ExecStart("/bin/a {Bind}"), Port(1001), Port(1002, Name = "open", Bind = "*")] public sealed record A : Service;
            [ExecStart("/bin/b")] public sealed record B : Service;
            [Port(3306)] public sealed record Db() : External("mysql.service");
            """);
        Assert.Contains("ExecStart=/bin/a 127.0.0.1\n", site.Of("a.service").ToString(), StringComparison.Ordinal);
        var ports = site.Manifest.GetProperty("units")[0].GetProperty("ports");
        Assert.Equal("127.0.0.1", ports[0].GetProperty("address").GetString());
        Assert.Equal("*", ports[1].GetProperty("address").GetString());
        Assert.Equal("*", site.Manifest.GetProperty("externals")[0].GetProperty("ports")[0].GetProperty("address").GetString());
    }

    [Theory]
    [InlineData("Bind({|UNIT0010:\"here\"|}), Port(1)", "'here' is no address")]
    [InlineData("{|UNIT0010:Bind(\"127.0.0.1\")|}", "declares no port")]
    [InlineData("Bind(\"127.0.0.1\", Variable = {|UNIT0011:\"1 X\"|}), Port(1)", "no name of a variable")]
    [InlineData("Port(1), Environment(\"HOST\", \"{|UNIT0001:{Bind}|}\")", "binds its main port to no address")]
    public Task What_is_none_is_marked(string attributes, string message) =>
        Check.Reports($"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), {attributes}] public sealed record Web() : Service;", message);
}
