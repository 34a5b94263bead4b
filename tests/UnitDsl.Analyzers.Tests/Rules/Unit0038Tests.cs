namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>TLS without a certificate, or with two.</summary>
public sealed class Unit0038Tests
{
    private const string Shop = "[SyslogIdentifier(\"x\"), ExecStart(\"/bin/x\"), Port(1001), Route(\"a.example\")] public sealed record Shop : Service;";
    private const string Files = "Certificate = \"/c\", Key = \"/k\"";

    [Fact]
    public Task Nginx_needs_a_certificate() => Check.Reports("[assembly: Tls({|UNIT0038:\"a.example\"|})] " + Shop, "nginx gets no certificates by itself");

    [Fact]
    public Task Caddy_does_not() => Check.Nothing("[assembly: Site(\"x\", Front = Front.Caddy), Tls(\"a.example\")] " + Shop);

    [Fact]
    public Task One_host_has_one_certificate() => Check.Reports(
        $"[assembly: Tls({{|UNIT0038:\"a.example\"|}}, {Files})] " + Shop.Replace("Route(", $"Tls({{|UNIT0038:\"a.example\"|}}, Certificate = \"/other\", Key = \"/k\"), Route(", StringComparison.Ordinal),
        "a.example is said to speak TLS in two ways");

    [Fact]
    public Task The_same_may_be_said_twice() => Check.Nothing($"[assembly: Tls(\"a.example\", {Files})] " + Shop.Replace("Route(", $"Tls(\"a.example\", {Files}), Route(", StringComparison.Ordinal));
}
