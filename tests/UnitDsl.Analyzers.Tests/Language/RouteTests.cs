namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Routes: what a front is told of them, and what is no route.</summary>
public sealed class RouteTests
{
    private const string Nginx = "root/etc/nginx/conf.d/unitdsl.shop.conf";

    private static string Site(string attributes, string assembly = "") => $$"""
        [assembly: Site("shop"{{assembly}})]
        [ExecStart("/usr/bin/node server.js"), SyslogIdentifier("{Unit}"), {{attributes}}]
        public sealed record Web() : Service;
        """;

    [Fact]
    public void A_host_becomes_a_server_and_its_routes_locations()
    {
        var site = Deployed.From(Site("Port(3000, Bind = \"127.0.0.1\"), Route(\"shop.example\", Aliases = \"www.shop.example\"), Route(\"shop.example\", \"/live\", WebSockets = true, StripPrefix = true, MaxBody = \"2M\")"));

        Golden.Match(site.Files[Nginx], Path.Combine("Routes", "nginx"), "conf");
    }

    [Fact]
    public void Caddy_is_told_the_same_in_its_own_words()
    {
        var site = Deployed.From(Site("Port(3000, Bind = \"127.0.0.1\"), HealthCheck(Http = \"http://127.0.0.1:{Port}/ready?x\", Interval = \"10s\"), Route(\"shop.example\"), Route(\"shop.example\", \"/api/\", Timeout = \"5min\")", ", Front = Front.Caddy"));

        Golden.Match(site.Files["root/etc/caddy/unitdsl/sites/shop.caddy"], Path.Combine("Routes", "caddy"), "caddy");
    }

    [Fact]
    public void Tls_of_a_wildcard_covers_what_is_below_it_and_a_host_of_its_own_stands_before_it()
    {
        var site = Deployed.From(
            Site("Port(3000), Route(\"a.example\"), Route(\"b.example\"), Route(\"other\")"),
            "[assembly: Tls(\"*.example\", Certificate = \"/wild card.pem\", Key = \"/wild.key\"), Tls(\"b.example\", Certificate = \"/b.pem\", Key = \"/b.key\", Redirect = false, Acme = \"/var/www\")]");

        var text = site.Files[Nginx];
        Assert.Contains("ssl_certificate \"/wild card.pem\";", text, StringComparison.Ordinal);
        Assert.Contains("ssl_certificate /b.pem;", text, StringComparison.Ordinal);
        Assert.Equal(1, text.Split("return 308 https://$host$request_uri;").Length - 1);
        Assert.Equal(2, text.Split("listen 443 ssl;").Length - 1);
    }

    [Fact]
    public void Slots_are_reached_by_the_snippet_of_the_live_one()
    {
        var site = Deployed.From(Site("Port(3000), Slots(\"blue\", \"green\"), Route(\"a.example\")"));
        Assert.Contains("proxy_pass http://web;", site.Files[Nginx], StringComparison.Ordinal);
        Assert.DoesNotContain("upstream", site.Files[Nginx], StringComparison.Ordinal);
        Assert.Contains("upstream web {", site.Files["root/usr/local/lib/unitdsl/shop/fronts/web@blue.conf"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_front_that_is_set_up_by_hand_is_told_nothing()
    {
        var site = Deployed.From(Site("Port(3000), Route(\"a.example\")", ", Front = Front.None"));
        Assert.DoesNotContain(site.Files.Keys, static path => path.Contains("nginx", StringComparison.Ordinal) || path.Contains("caddy", StringComparison.Ordinal));
        Assert.Contains("\"host\": \"a.example\"", site.Files["site.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_may_have_the_host_of_those_that_derive_from_it()
    {
        var site = Deployed.From("""
            [assembly: Site("shop")]
            [ExecStart("/bin/x"), SyslogIdentifier("x"), Route("{Domain}", Aliases = "www.{Domain}")] public abstract record Web(string Domain) : Service;
            [Port(3001)] public sealed record One() : Web("one.example");
            [Port(3002), Route("{Domain}", "/")] public sealed record Two() : Web("two.example");
            """);
        Assert.Contains("server_name one.example www.one.example;", site.Files[Nginx], StringComparison.Ordinal);
        Assert.Contains("server_name two.example;", site.Files[Nginx], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port(1), Route({|UNIT0011:\"\"|})", "Nothing is no host")]
    [InlineData("Port(1), Route(\"{|UNIT0011:https://|}a.example\")", "A host has no scheme")]
    [InlineData("Port(1), Route(\"a.example{|UNIT0011:/api|}\")", "The path is the second argument")]
    [InlineData("Port(1), Route(\"a.example{|UNIT0011::8080|}\")", "leave the port out")]
    [InlineData("Port(1), Route(\"a.{|UNIT0011:.|}example\")", "one dot between them")]
    [InlineData("Port(1), Route(\"{|UNIT0011:-|}a.example\")", "begins or ends with a dash")]
    [InlineData("Port(1), Route(\"a.{|UNIT0011:*|}.example\")", "whole first word")]
    [InlineData("Port(1), Route(\"a{|UNIT0011:;|}.example\")", "no ';'")]
    [InlineData("Port(1), Route(\"b{|UNIT0011:ü|}cher.example\")", "xn--")]
    [InlineData("Port(1), Route(\"a.example\", \"{|UNIT0011:api|}\")", "A path begins with a slash: write \"/api\"")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011:{{|}\")", "begins and ends a block")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011: |}b\")", "no blank")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011:$|}b\")", "a variable")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011:*|}\")", "without a star")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011://|}b\")", "slashes that follow each other")]
    [InlineData("Port(1), Route(\"a.example\", \"/a/{|UNIT0011:..|}/b\")", "resolved before")]
    [InlineData("Port(1), Route(\"a.example\", \"/a{|UNIT0011:%|}20\")", "decoded")]
    [InlineData("{|UNIT0011:Route(\"a.example\")|}", "declares no port")]
    [InlineData("Port(1), Route(\"a.example\", Port = \"{|UNIT0011:admin|}\")", "no port of the name \"admin\"")]
    [InlineData("Port(1, Name = \"admin\"), {|UNIT0011:Route(\"a.example\")|}", "has no main port")]
    [InlineData("Port(1, Protocol = Protocol.Udp), {|UNIT0011:Route(\"a.example\")|}", "what comes by TCP")]
    [InlineData("Port(1), Route(\"a.example\", Aliases = \"b.example {|UNIT0011:a.example|}\")", "named twice")]
    [InlineData("Port(1), Route(\"a.example\", MaxBody = {|UNIT0011:\"lots\"|})", "is no size")]
    [InlineData("Port(1), Route(\"a.example\", Timeout = {|UNIT0011:\"soon\"|})", "is no time span")]
    [InlineData("Port(1), Route(\"a.example\"), Tls({|UNIT0011:\"b.example\"|}, Certificate = \"/c\", Key = \"/k\")", "has no route of b.example")]
    [InlineData("Port(1), Route(\"a.example\"), Tls(\"a.example\", Certificate = {|UNIT0011:\"c.pem\"|}, Key = \"/k\")", "is no path of a file")]
    [InlineData("Port(1), Route(\"a.example\"), Tls(\"a.example\", Certificate = {|UNIT0011:\"/c\"|})", "give Key as well")]
    [InlineData("Port(1), Route(\"a.example\"), Slots(\"a\", \"b\", Front = {|UNIT0011:Front.Caddy|})", "behind the site's front, which is nginx")]
    public Task What_is_no_route_is_marked(string attributes, string message) =>
        Check.Reports($"[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), {attributes}] public sealed record Web() : Service;", message);

    [Fact]
    public Task An_external_unit_may_have_routes() => Check.Nothing("[Port(8080, Bind = \"127.0.0.1\"), Route(\"a.example\")] public sealed record Tomcat() : External(\"tomcat10.service\");");
}
