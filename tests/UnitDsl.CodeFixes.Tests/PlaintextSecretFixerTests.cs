using UnitDsl.CodeFixes.Tests.Support;

namespace UnitDsl.CodeFixes.Tests;

public sealed class PlaintextSecretFixerTests : FixerTests<PlaintextSecretFixer>
{
    private const string Unit = "\n[ExecStart(\"/a\")] public sealed record A : Service;";

    [Fact]
    public async Task Both_ways_are_offered_and_tell_what_the_program_reads() => Assert.Equal(
        [
            "Turn into [Secret(\"DB_PASSWORD\")] (a credential: the program reads the file named by DB_PASSWORD_FILE)",
            "Turn into [Secret(\"DB_PASSWORD\", As = SecretMode.EnvironmentFile)] (environment file: the program reads DB_PASSWORD as before)",
        ],
        await TitlesAsync("[Environment(\"DB_PASSWORD\", \"hunter2\")]" + Unit));

    [Theory]
    [InlineData("[Environment(\"DB_PASSWORD\", \"hunter2\")]", "[Secret(\"DB_PASSWORD\")]")]
    [InlineData("// why\n[ /* a */ Environment(\"DB_PASSWORD\", \"hunter2\") /* b */ ]", "// why\n[ /* a */ Secret(\"DB_PASSWORD\") /* b */ ]")]
    [InlineData("[PrivateTmp, Environment(value: \"hunter2\", name: \"DB_PASSWORD\"), Nice(1)]", "[PrivateTmp, Secret(\"DB_PASSWORD\"), Nice(1)]")]
    [InlineData("[assembly: Environment(\"DB_PASSWORD\", \"hunter2\")]", "[assembly: Secret(\"DB_PASSWORD\")]")]
    [InlineData("[assembly: PrivateTmp, Environment(\"DB_PASSWORD=hunter2\")]", "[assembly: PrivateTmp, Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"DATABASE_URL\", \"postgres://u:hunter2@h/db\")]", "[Secret(\"DATABASE_URL\")]")]
    [InlineData("[Environment(\"DB_HOST=x DB_PASSWORD=hunter2\")]", "[Environment(\"DB_HOST=x\"), Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"DB_PASSWORD=hunter2 DB_HOST=x\")]", "[Environment(\"DB_HOST=x\"), Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"A=1 DB_PASSWORD='a b'  B=\\\"x y\\\"\")]", "[Environment(\"A=1 B=\\\"x y\\\"\"), Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(@\"A=1 DB_PASSWORD=a\")]", "[Environment(@\"A=1\"), Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"A=1 DB_PASSWORD=a X_TOKEN=b\")]", "[Environment(\"A=1\"), Secret(\"DB_PASSWORD\"), Secret(\"X_TOKEN\")]")]
    [InlineData("[Environment(\"DB_PASSWORD=a B=2 X_TOKEN=b C=3\")]", "[Environment(\"B=2 C=3\"), Secret(\"DB_PASSWORD\"), Secret(\"X_TOKEN\")]")]
    [InlineData("[Environment(\"DB_PASSWORD=a X_TOKEN=b\")]", "[Secret(\"DB_PASSWORD\"), Secret(\"X_TOKEN\")]")]
    [InlineData("[SetCredential(\"db-password\", \"hunter2\")]", "[Secret(\"db-password\")]")]
    [InlineData("[SetCredential(\"db-password:hunter2\")]", "[Secret(\"db-password\")]")]
    [InlineData("[Secret(\"DB_PASSWORD\")]\n[Environment(\"DB_PASSWORD\", \"hunter2\")]", "[Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"DB_PASSWORD\", \"hunter2\"), Secret(\"DB_PASSWORD\")]", "[Secret(\"DB_PASSWORD\")]")]
    [InlineData("[Environment(\"{Site}_PASSWORD\", \"hunter2\")]", "[Secret(\"{Site}_PASSWORD\")]")]
    public Task It_becomes_a_credential(string before, string after) => BecomesAsync(before + Unit, after + Unit);

    [Theory]
    [InlineData("[Environment(\"DB_PASSWORD\", \"hunter2\")]", "[Secret(\"DB_PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[Environment(\"A=1 DB_PASSWORD=a\")]", "[Environment(\"A=1\"), Secret(\"DB_PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    public Task It_becomes_an_environment_file(string before, string after) => BecomesAsync(before + Unit, after + Unit, offer: 1);

    [Theory]
    [InlineData("[ExecStart(\"/a --password=hunter2 -v\")]", "[ExecStart(\"/a --password=${PASSWORD} -v\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[ExecStart(\"/a --db-password hunter2\"), Nice(1)]", "[ExecStart(\"/a --db-password ${DB_PASSWORD}\"), Secret(\"DB_PASSWORD\", As = SecretMode.EnvironmentFile), Nice(1)]")]
    [InlineData("[ExecStart(\"/a --password='hunter 2'\")]", "[ExecStart(\"/a --password=${PASSWORD}\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[ExecStart(\"/a \\\"--password=hunter 2\\\"\")]", "[ExecStart(\"/a \\\"--password=${PASSWORD}\\\"\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[ExecStart(\"/a\", \"--password\", \"hunter2\")]", "[ExecStart(\"/a\", \"--password\", \"${PASSWORD}\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[ExecStart(\"/a\", \"--password=hunter2\")]", "[ExecStart(\"/a\", \"--password=${PASSWORD}\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile)]")]
    [InlineData("[ExecStart(\"/a --password=x --api-token=y\")]", "[ExecStart(\"/a --password=${PASSWORD} --api-token=${API_TOKEN}\"), Secret(\"PASSWORD\", As = SecretMode.EnvironmentFile), Secret(\"API_TOKEN\", As = SecretMode.EnvironmentFile)]")]
    public Task A_command_line_gets_the_variable(string before, string after) =>
        BecomesAsync(before + "\npublic sealed record A : Service;", after + "\npublic sealed record A : Service;");

    [Theory]
    [InlineData("[Environment(\"DB_PASSWORD\", \"x\")] public interface IDb;\n[ExecStart(\"/a\")] public sealed record A : Service, IDb;")]
    [InlineData("[Environment(\"DB_PASSWORD\", \"x\")] public sealed class DbAttribute : PatternAttribute;\n[ExecStart(\"/a\"), Db] public sealed record A : Service;")]
    [InlineData("[Environment(\"DB_PASSWORD\", \"x\")] public abstract record Db : Service;\n[ExecStart(\"/a\")] public sealed record A : Db;\n[ExecStart(\"/a\")] public sealed record B : Db;")]
    public async Task Wherever_the_attribute_stands(string source)
    {
        await BecomesAsync(source, source.Replace("Environment(\"DB_PASSWORD\", \"x\")", "Secret(\"DB_PASSWORD\")", StringComparison.Ordinal));
        await AllBecomeAsync(source, source.Replace("Environment(\"DB_PASSWORD\", \"x\")", "Secret(\"DB_PASSWORD\")", StringComparison.Ordinal));
    }

    [Fact]
    public Task All_at_once_in_one_list_and_in_others() => AllBecomeAsync(
        """
        [Environment("DB_PASSWORD", "x"), Environment("API_TOKEN", "y"), Environment("A=1 SMTP_PASSWORD=z")] // three
        [ExecStartPre("/p --password=q"), ExecStart("/a --password=q")]
        public sealed record A : Service;
        [Environment("DB_PASSWORD", "x"), ExecStart("/b")] public sealed record B : Service;
        """,
        """
        [Secret("DB_PASSWORD"), Secret("API_TOKEN"), Environment("A=1"), Secret("SMTP_PASSWORD")] // three
        [ExecStartPre("/p --password=${PASSWORD}"), Secret("PASSWORD", As = SecretMode.EnvironmentFile), ExecStart("/a --password=${PASSWORD}")]
        public sealed record A : Service;
        [Secret("DB_PASSWORD"), ExecStart("/b")] public sealed record B : Service;
        """);

    [Fact]
    public async Task All_as_environment_files_when_that_was_chosen()
    {
        const string Source = "[Environment(\"DB_PASSWORD\", \"x\"), Environment(\"API_TOKEN\", \"y\")]" + Unit;
        await AllBecomeAsync(
            Source,
            "[Secret(\"DB_PASSWORD\", As = SecretMode.EnvironmentFile), Secret(\"API_TOKEN\", As = SecretMode.EnvironmentFile)]" + Unit,
            offer: 1);
    }

    [Fact]
    public async Task Names_are_written_so_that_they_are_understood()
    {
        using var harness = await CodeFixHarness.OpenAsync(
            new PlaintextSecretFixer(), "[UnitDsl.ExecStart(\"/a\"), UnitDsl.Environment(\"DB_PASSWORD\", \"x\")] public sealed record A : UnitDsl.Service;");
        await harness.ApplyAsync(offer: 1);
        Assert.Contains("global::UnitDsl.Secret(\"DB_PASSWORD\", As = global::UnitDsl.SecretMode.EnvironmentFile)", await harness.TextAsync(), StringComparison.Ordinal);
        await harness.IsMendedAsync();
    }

    [Theory]
    [InlineData("[Environment(\"DB_PASSWORD\", \"{P}\"), ExecStart(\"/a\")] public abstract record Db(string P) : Service;\npublic sealed record A() : Db(\"hunter2\");")]
    [InlineData("[Environment(\"DB_PASSWORD\", \"{p}\")] public sealed class DbAttribute(string p) : PatternAttribute { public string P => p; }\n[Db(\"hunter2\"), ExecStart(\"/a\")] public sealed record A : Service;")]
    [InlineData("[ExecStart(\":/a --password=hunter2\")] public sealed record A : Service;")]
    [InlineData("[ExecStart(\"/a postgres://u:hunter2@h/db\")] public sealed record A : Service;")]
    [InlineData("[Environment(\"A=1 \" + \"DB_PASSWORD=x\"), ExecStart(\"/a\")] public sealed record A : Service;")]
    public Task Nothing_is_offered_where_it_would_be_wrong(string source) => NothingIsOfferedAsync(source);
}
