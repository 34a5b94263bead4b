namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Units that someone else ships.</summary>
public sealed class ExternalTests
{
    [Fact]
    public void Nothing_is_emitted_for_it_and_the_manifest_lists_it()
    {
        var site = Deployed.From(
            """
            [Port(3306, Bind = "127.0.0.1")] public sealed record MySql() : External("mysql.service");
            [ExecStart("/bin/app")] public sealed record App : Service;
            """);
        Assert.Equal(["app.service"], site.UnitNames);
        var external = Assert.Single(site.Manifest.GetProperty("externals").EnumerateArray());
        Assert.Equal("mysql.service", external.GetProperty("name").GetString());
        Assert.Equal(3306, external.GetProperty("ports")[0].GetProperty("port").GetInt32());
    }

    [Fact]
    public void Its_name_may_come_through_a_pattern()
    {
        var site = Deployed.From(
            """
            public abstract record Database(string Version) : External("postgresql@" + Version + "-main");
            public sealed record Postgres() : Database("16");
            [ExecStart("/bin/app"), After<Postgres>] public sealed record App : Service;
            """);
        Assert.Equal("postgresql@16-main.service", site.Of("app.service").Value("After"));
    }

    [Fact]
    public void Other_kinds_can_be_shipped_by_someone_else_too() =>
        Assert.Equal("docker.socket", Deployed.From(
            """
            public sealed record Docker() : External("docker.socket");
            [ExecStart("/bin/app"), After<Docker>] public sealed record App : Service;
            """).Of("app.service").Value("After"));

    [Fact]
    public void What_is_said_of_the_whole_assembly_does_not_trouble_it() =>
        Assert.Equal(["app.service"], Deployed.From(
            """
            [assembly: PrivateTmp, Description("x")]
            public sealed record MySql() : External("mysql");
            [ExecStart("/bin/app")] public sealed record App : Service;
            """).UnitNames);
}
