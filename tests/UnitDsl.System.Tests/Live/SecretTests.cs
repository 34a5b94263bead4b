using UnitDsl.Testing;

namespace UnitDsl.SystemTests.Live;

public sealed class SecretTests
{
    private const string Value = "s3cr3t with a blank, a # and a \\";

    [Fact]
    public void A_credential_reaches_its_service_and_nobody_who_asks_the_manager()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("password", Value);
        var site = LiveServices.Run(directory, """
            [Secret("DB_PASSWORD", Path = "OUT/password"), Hardened, ExecStart("/bin/sh", "-c", "cat \"$DB_PASSWORD_FILE\"")]
            public sealed record App() : Once;

            [After<App>, ExecStart("/bin/systemctl", "--user", "show", "app.service")]
            public sealed record Curious() : Once;
            """);

        Assert.Equal(Value, LiveServices.Output(directory, "app"));
        var shown = LiveServices.Output(directory, "curious");
        Assert.Contains("\nId=app.service\n", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", string.Concat(site.Files.Values), StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_in_an_environment_file_is_a_variable()
    {
        using var directory = new TemporaryDirectory();
        directory.Write("secret.env", "API_KEY='a b#c'\n");
        LiveServices.Run(directory, """
            [Secret("API_KEY", As = SecretMode.EnvironmentFile, Path = "OUT/secret.env"), Hardened, ExecStart("/bin/sh", "-c", "echo \"$API_KEY\"")]
            public sealed record App() : Once;
            """);

        Assert.Equal("a b#c\n", LiveServices.Output(directory, "app"));
    }
}
