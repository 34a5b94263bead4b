using UnitDsl.Site.Rules.Commands;

namespace UnitDsl.Analyzers.Tests.Rules;

/// <summary>A secret in plain text.</summary>
public sealed class Unit0313Tests
{
    private static string App(string attribute) => $"[SyslogIdentifier(\"x\"), {attribute}] public sealed record App : Root; [ExecStart(\"/bin/app\")] public abstract record Root : Service;";

    private static string Command(string attribute) => $"[SyslogIdentifier(\"x\"), {attribute}] public sealed record App : Service;";

    [Theory]
    [InlineData("PASSWORD")]
    [InlineData("DB_PASSWORD")]
    [InlineData("PASSWORD_DB")]
    [InlineData("DbPassword")]
    [InlineData("MYSQL_PASSWD")]
    [InlineData("SMTP_PASS")]
    [InlineData("DB_PWD")]
    [InlineData("SECRET")]
    [InlineData("CLIENT_SECRET")]
    [InlineData("TOKEN")]
    [InlineData("GITHUB_TOKEN")]
    [InlineData("githubToken")]
    [InlineData("API_KEY")]
    [InlineData("APIKEY")]
    [InlineData("STRIPE_APIKEY")]
    [InlineData("API_KEY_2")]
    [InlineData("PRIVATE_KEY")]
    [InlineData("AWS_SECRET_ACCESS_KEY")]
    [InlineData("S3_ACCESS_KEY")]
    [InlineData("SECRET_KEY")]
    [InlineData("SECRETKEY")]
    [InlineData("ENCRYPTION_KEY")]
    [InlineData("APP_KEY")]
    [InlineData("PASSPHRASE")]
    public Task A_variable_that_is_named_as_a_secret_and_holds_a_text_is_marked(string name) => Check.Reports(
        App($"Environment(\"{name}\", {{|UNIT0313:\"hunter2\"|}})"), $"{name} is a secret in plain text", $"write [Secret(\"{name}\")]", "every user of the machine can read it");

    [Theory]
    [InlineData("%d/DB_PASSWORD")]
    [InlineData("/run/secrets/db")]
    [InlineData("${DB_PASSWORD}")]
    [InlineData("$DB_PASSWORD")]
    [InlineData("")]
    [InlineData("true")]
    [InlineData("no")]
    [InlineData("file:/etc/x")]
    public Task A_value_that_is_none_is_left_alone(string value) => Check.Nothing(App($"Environment(\"DB_PASSWORD\", \"{value}\")"));

    [Theory]
    [InlineData("DB_PASSWORD_FILE")]
    [InlineData("DbPasswordFile")]
    [InlineData("PUBLIC_KEY")]
    [InlineData("TOKEN_TTL")]
    [InlineData("TOKEN_URL")]
    [InlineData("KEYBOARD")]
    [InlineData("REVERB_APP_KEY")]
    [InlineData("KEY")]
    [InlineData("PASSIVE")]
    [InlineData("MONKEY")]
    [InlineData("COMPASS")]
    [InlineData("BYPASS")]
    [InlineData("BYPASS_CACHE")]
    [InlineData("TOKENIZER")]
    [InlineData("MAX_TOKENS")]
    [InlineData("SECRETARY")]
    [InlineData("PWD")]
    [InlineData("ACCESS_KEY_ID")]
    [InlineData("PASSENGER_APP_ENV")]
    [InlineData("PRIMARY_KEY")]
    [InlineData("PASSWORD_MIN_LENGTH")]
    [InlineData("PASSWORD_ENABLED")]
    public Task A_name_that_only_looks_alike_is_left_alone(string name) => Check.Nothing(App($"Environment(\"{name}\", \"value\")"));

    [Theory]
    [InlineData("Environment({|UNIT0313:\"A=1 DB_PASSWORD=hunter2\"|})")]
    [InlineData("Environment(\"DATABASE_URL\", {|UNIT0313:\"postgres://app:hunter2@db/x\"|})")]
    [InlineData("Environment(\"DATABASE\", {|UNIT0313:\"Server=db;User=a;Password=hunter2;\"|})")]
    [InlineData("Environment(\"REDIS\", {|UNIT0313:\"redis://:hunter2@localhost:6379\"|})")]
    [InlineData("Environment(\"BLOB\", {|UNIT0313:\"AccountName=a;AccountKey=abc==;\"|})")]
    public Task Credentials_in_every_form_of_a_variable_are_marked(string attribute) => Check.Reports(App(attribute), "in plain text");

    [Theory]
    [InlineData("Environment(\"DATABASE_URL\", \"postgres://app@db/x\")")]
    [InlineData("Environment(\"DATABASE_URL\", \"postgres://app:${PGPASS}@db/x\")")]
    [InlineData("Environment(\"SITE\", \"https://example.com:8080/a@b\")")]
    [InlineData("Environment(\"TEXT\", \"a;b=c\")")]
    [InlineData("Environment(\"DB\", \"Server=db;User=a;Password=${P}\")")]
    public Task Addresses_without_one_are_left_alone(string attribute) => Check.Nothing(App(attribute));

    [Theory]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app --password=hunter2\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app --password hunter2\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app --dbPassword=hunter2\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app --api-key hunter2 -x\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app --client-secret='a b'\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/bin/app postgres://a:hunter2@db\"|})")]
    [InlineData("ExecStart(\"/bin/app\", \"--token\", {|UNIT0313:\"hunter2\"|})")]
    [InlineData("ExecStart(\"/bin/app\", {|UNIT0313:\"--token=hunter2\"|}, \"-v\")")]
    [InlineData("ExecStart(\"/bin/app\"), ExecStartPre({|UNIT0313:\"/bin/login --password=hunter2\"|})")]
    [InlineData("ExecStart(\"/bin/app\"), ExecStopPost({|UNIT0313:\"/bin/login --password=hunter2\"|})")]
    [InlineData("ExecStart({|UNIT0313:\"/usr/bin/env DB_PASSWORD=hunter2 /bin/app\"|})")]
    public Task Credentials_on_a_command_line_are_marked(string attribute) => Check.Reports(Command(attribute), "command line");

    [Theory]
    [InlineData("ExecStart(\"/bin/app --password-file /run/x\")")]
    [InlineData("ExecStart(\"/bin/app --password-file=x\")")]
    [InlineData("ExecStart(\"/bin/app --password ${DB_PASSWORD}\")")]
    [InlineData("ExecStart(\"/bin/app --password=$DB_PASSWORD\")")]
    [InlineData("ExecStart(\"/bin/app --password %d/db\")")]
    [InlineData("ExecStart(\"/bin/app --password --verbose\")")]
    [InlineData("ExecStart(\"/bin/app --keyboard us --public-key abc\")")]
    [InlineData("ExecStart(\"/bin/app --max-tokens 4096\")")]
    [InlineData("ExecStart(\"/bin/app password reset\")")]
    [InlineData("ExecStart(\"/opt/secret/app token=\")")]
    public Task Command_lines_without_one_are_left_alone(string attribute) => Check.Nothing(Command(attribute));

    [Fact]
    public Task One_that_comes_through_a_hole_is_marked_where_it_was_written() => Check.Reports(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Environment("DB_PASSWORD", "{Password}")] public abstract record Root(string Password) : Service;
        public sealed record App() : Root({|UNIT0313:"hunter2"|});
        """);

    [Fact]
    public Task On_a_pattern_that_five_units_share_it_is_said_once() => Check.Reports(
        "[ExecStart(\"/bin/x\"), SyslogIdentifier(\"x\"), Environment(\"DB_PASSWORD\", {|UNIT0313:\"hunter2\"|})] public abstract record Root : Service;"
        + string.Concat(Enumerable.Range(0, 5).Select(number => $"public sealed record App{number} : Root;")));

    [Fact]
    public Task One_that_a_later_layer_replaced_is_left_alone() => Check.Nothing(
        """
        [ExecStart("/bin/x"), SyslogIdentifier("x"), Environment("DB_PASSWORD", "hunter2")] public abstract record Root : Service;
        [Environment("DB_PASSWORD", "%d/x")] public sealed record App : Root;
        """);

    [Theory]
    [InlineData("Environment(\"DB_PASSWORD=a X=b API_TOKEN=c\")", "DB_PASSWORD", "API_TOKEN")]
    [InlineData("ExecStartPre(\"/bin/x --password=a --token b\")", "PASSWORD", "TOKEN")]
    public async Task Each_of_several_in_one_text_is_told(string attribute, string first, string second) => Assert.Equal(
        new[] { first, second }.Order(),
        (await Check.Diagnostics(App(attribute))).Select(static diagnostic => diagnostic.Properties[PlaintextSecretRule.SecretName]!).Order());

    [Fact]
    public async Task The_message_never_repeats_the_secret() =>
        Assert.DoesNotContain("hunter2", Assert.Single(await Check.Diagnostics(App("Environment(\"DB_PASSWORD\", \"hunter2\")"))).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("Environment(\"DB_PASSWORD\", \"x\")", "DB_PASSWORD")]
    [InlineData("ExecStartPre(\"/bin/x --dbPassword=x\")", "DB_PASSWORD")]
    public async Task The_secret_s_name_is_at_hand_for_a_fix(string attribute, string name) =>
        Assert.Equal(name, Assert.Single(await Check.Diagnostics(App(attribute))).Properties[PlaintextSecretRule.SecretName]);
}
