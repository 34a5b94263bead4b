namespace UnitDsl.Lab.Tests;

public sealed class ExampleTests
{
    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_shop_survives_a_kill_and_a_reboot(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/etc/systemd/system/shop.service", """
            [Service]
            ExecStart=/bin/sleep infinity
            Restart=always
            RestartSec=100ms
            [Install]
            WantedBy=multi-user.target
            """);
        var run = await machine.RunAsync("systemctl enable --now shop && systemctl is-active shop");
        run.ShouldSucceed().And.ShouldPrint("active");

        await machine.KillMainProcessAsync("shop");
        await machine.Unit("shop").ShouldHaveAsync("NRestarts", "1", within: 10.Seconds());

        await machine.RebootAsync();
        await machine.Unit("shop").ShouldBecomeAsync("active", within: 10.Seconds());
    }

    [Fact]
    public void The_page_about_the_lab_shows_the_test_above()
    {
        var repository = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(repository!.FullName, "UnitDsl.sln")))
            repository = repository.Parent;
        string source = File.ReadAllText(Path.Combine(repository.FullName, "tests/UnitDsl.Lab.Tests/ExampleTests.cs"));
        string example = source[source.IndexOf("    [Theory]", StringComparison.Ordinal)..source.IndexOf("    [Fact]", StringComparison.Ordinal)].TrimEnd();
        string shown = string.Join('\n', example.Split('\n').Select(static line => line.Length > 4 ? line[4..] : line));

        Assert.Contains($"```cs\n{shown}\n```", File.ReadAllText(Path.Combine(repository.FullName, "docs/contributing/lab.md")));
    }
}
