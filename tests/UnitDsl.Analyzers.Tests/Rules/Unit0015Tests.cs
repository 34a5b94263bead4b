namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A site declaration that does not hold.</summary>
public sealed class Unit0015Tests
{
    [Theory]
    [InlineData("[assembly: Site({|UNIT0015:\"My Site\"|})]", "'My Site' is no name of a site: lower-case letters")]
    [InlineData("[assembly: Site({|UNIT0015:\"\"|})]", "no name of a site")]
    [InlineData("[assembly: Site({|UNIT0015:\"1x\"|})]", "beginning with a letter")]
    [InlineData("[assembly: Site(\"x\", Ports = {|UNIT0015:\"3004-3000\"|})]", "'3004-3000' is no range of ports")]
    [InlineData("[assembly: Site(\"x\", Ports = {|UNIT0015:\"a\"|})]", "no range of ports")]
    [InlineData("[assembly: Site(\"x\", Ports = {|UNIT0015:\"1-2-3\"|})]", "no range of ports")]
    [InlineData("[assembly: Site(\"x\", Ports = {|UNIT0015:\"80,\"|})]", "no range of ports")]
    [InlineData("[assembly: Site(\"x\", Ports = {|UNIT0015:\"0-10\"|})]", "no range of ports")]
    [InlineData("[assembly: Site(\"x\", Systemd = {|UNIT0015:251|})]", "251 is no release of systemd that can be asked for: they go from 252 to")]
    [InlineData("[assembly: Site(\"x\", Systemd = {|UNIT0015:2520|})]", "2520 is no release of systemd")]
    [InlineData("[assembly: Site(\"x\", Generations = {|UNIT0015:0|})]", "0 is no number of generations to keep")]
    [InlineData("[assembly: Site(\"x\", Generations = {|UNIT0015:-3|})]", "the least is 1")]
    [InlineData("[assembly: Site(\"x\", ExposureBudget = {|UNIT0015:10.1|})]", "10.1 is no exposure")]
    [InlineData("[assembly: Site(\"x\", ExposureBudget = {|UNIT0015:-1|})]", "-1 is no exposure")]
    public Task The_argument_is_marked(string source, string message) => Check.Reports(source, message);

    [Theory]
    [InlineData("[assembly: Site(\"my-site1\")]")]
    [InlineData("[assembly: Site(\"x\", Ports = \"80\")]")]
    [InlineData("[assembly: Site(\"x\", Ports = \" 3000 - 3004 , 8080 \")]")]
    [InlineData("[assembly: Site(\"x\", Systemd = 252, ExposureBudget = 10)]")]
    [InlineData("")]
    public Task A_site_that_holds_is_left_alone(string source) => Check.Nothing(source);
}
