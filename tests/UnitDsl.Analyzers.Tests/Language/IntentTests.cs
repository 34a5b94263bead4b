namespace UnitDsl.Analyzers.Tests.Language;

/// <summary>Rule 5: one fact that reaches several outputs.</summary>
public sealed class IntentTests
{
    private static Deployed Site(string attributes) => Deployed.From($"[ExecStart(\"/bin/app\")] [{attributes}] public sealed record App : Service;");

    private static System.Text.Json.JsonElement Manifest(string attributes) => Site(attributes).Manifest.GetProperty("units")[0];

    [Theory]
    [InlineData("Port(8080)", "PORT=8080")]
    [InlineData("Port(\"80{Two}\")", "PORT=8080")]
    [InlineData("Port(8080, Variable = \"HTTP_PORT\")", "HTTP_PORT=8080")]
    [InlineData("Port(8080), Environment(\"PORT\", \"9\")", "PORT=9")]
    public void A_port_is_told_to_the_program(string attributes, string line) =>
        Assert.Equal([line], Deployed.Unit($"[ExecStart(\"/bin/app\")] [{attributes}] public sealed record App : Service {{ const string Two = \"80\"; }}").Values("Environment"));

    [Theory]
    [InlineData("Port(8080, Variable = \"\")")]
    [InlineData("Port(8080, Name = \"admin\")")]
    public void A_port_that_wants_no_variable_gets_none(string attributes) => Assert.Empty(Deployed.Service(attributes).Values("Environment"));

    [Fact]
    public void A_named_port_with_a_variable_gets_it() =>
        Assert.Equal(["ADMIN=1", "PORT=2"], Deployed.Service("Port(1, Name = \"admin\", Variable = \"ADMIN\"), Port(2)").Values("Environment"));

    [Fact]
    public void Ports_are_in_the_manifest()
    {
        var ports = Manifest("Port(53, Protocol = Protocol.Udp, Bind = \"10.0.0.1\"), Port(9, Name = \"admin\")").GetProperty("ports");
        Assert.Equal("[{\"port\":53,\"protocol\":\"udp\",\"address\":\"10.0.0.1\"},{\"port\":9,\"protocol\":\"tcp\",\"address\":\"*\",\"name\":\"admin\"}]", Compact(ports));
    }

    [Fact]
    public void A_port_of_the_same_name_further_down_replaces_the_inherited_one() =>
        Assert.Equal(["PORT=2"], Deployed.Unit(
            """
            [Port(1)] public abstract record Root : Service;
            [ExecStart("/bin/app"), Port(2)] public sealed record App : Root;
            """).Values("Environment"));

    [Fact]
    public void A_user_is_its_group_too_unless_said_otherwise()
    {
        Assert.Equal(("www", "www"), Users("RunAs(\"www\")"));
        Assert.Equal(("www", "data"), Users("RunAs(\"www\", Group = \"data\")"));
        Assert.Equal(("app", "app"), Users("RunAs(\"{Unit}\")"));
        Assert.Equal("www", Manifest("RunAs(\"www\")").GetProperty("user").GetString());

        static (string User, string Group) Users(string attribute)
        {
            var unit = Deployed.Service(attribute);
            return (unit.Value("User"), unit.Value("Group"));
        }
    }

    [Theory]
    [InlineData("Secret(\"DB\")", "LoadCredential", "DB:/etc/credstore/app.DB", "DB_FILE=%d/DB")]
    [InlineData("Secret(\"db.key\", Path = \"/x\")", "LoadCredential", "db.key:/x", "DB_KEY_FILE=%d/db.key")]
    [InlineData("Secret(\"DB\", Variable = \"V\")", "LoadCredential", "DB:/etc/credstore/app.DB", "V=%d/DB")]
    [InlineData("Secret(\"DB\", As = SecretMode.EncryptedCredential)", "LoadCredentialEncrypted", "DB:/etc/credstore.encrypted/app.DB", "DB_FILE=%d/DB")]
    public void A_secret_is_a_credential_and_its_file_a_variable(string attribute, string directive, string value, string variable)
    {
        var unit = Deployed.Service(attribute);
        Assert.Equal(value, unit.Value(directive));
        Assert.Equal(variable, unit.Value("Environment"));
    }

    [Fact]
    public void A_secret_that_wants_no_variable_gets_none() => Assert.False(Deployed.Service("Secret(\"DB\", Variable = \"\")").Has("Environment"));

    [Fact]
    public void Secrets_in_a_file_of_variables_share_one_file() =>
        Assert.Equal(
            ["/etc/credstore/app.env"],
            Deployed.Service("Secret(\"A\", As = SecretMode.EnvironmentFile), Secret(\"B\", As = SecretMode.EnvironmentFile)").Values("EnvironmentFile"));

    [Fact]
    public void A_secret_is_in_the_manifest_by_name_and_path() =>
        Assert.Equal("[{\"name\":\"DB\",\"mode\":\"credential\",\"path\":\"/etc/credstore/app.DB\"}]", Compact(Manifest("Secret(\"DB\")").GetProperty("secrets")));

    [Fact]
    public void A_secret_declared_again_further_down_replaces_the_inherited_one()
    {
        var unit = Deployed.Unit(
            """
            [Secret("DB")] public abstract record Root : Service;
            [ExecStart("/bin/app"), Secret("DB", Path = "/run/db")] public sealed record App : Root;
            """);
        Assert.Equal(["DB:/run/db"], unit.Values("LoadCredential"));
        Assert.Equal(["DB_FILE=%d/DB"], unit.Values("Environment"));
    }

    [Fact]
    public void A_health_check_is_in_the_manifest() =>
        Assert.Equal(
            "{\"http\":\"http://127.0.0.1:8080/app\",\"status\":\"200-399\",\"interval\":\"5s\",\"timeout\":\"2s\",\"retries\":5,\"passes\":3,\"startPeriod\":\"10s\"}",
            Compact(Manifest("Port(8080), HealthCheck(Http = \"http://127.0.0.1:{Port}/{Unit}\", Retries = 5, StartPeriod = \"10s\", Timeout = \"2s\")").GetProperty("health")));

    [Fact]
    public void A_health_check_further_down_replaces_the_inherited_one() =>
        Assert.Equal("true", Deployed.From(
            """
            [HealthCheck(Tcp = "127.0.0.1:1")] public abstract record Root : Service;
            [ExecStart("/bin/app"), HealthCheck(Command = "true")] public sealed record App : Root;
            """).Manifest.GetProperty("units")[0].GetProperty("health").GetProperty("command").GetString());

    [Fact]
    public void Depending_is_wanting_and_coming_after()
    {
        var unit = Deployed.Service("DependsOn(\"mysql\", \"network-online.target\")");
        Assert.Equal("mysql.service network-online.target", unit.Value("Wants"));
        Assert.Equal("mysql.service network-online.target", unit.Value("After"));
    }

    [Theory]
    [InlineData("[assembly: Site(\"acme\")]", "acme")]
    [InlineData("", "test")]
    public void A_site_has_a_name(string attribute, string name) =>
        Assert.Equal(name, Deployed.From($"{attribute} [ExecStart(\"/bin/app\")] public sealed record App : Service;").Manifest.GetProperty("site").GetString());

    private static string Compact(System.Text.Json.JsonElement element) =>
        string.Concat(element.GetRawText().Split('\n').Select(line => line.Trim().Replace("\": ", "\":", StringComparison.Ordinal)));
}
