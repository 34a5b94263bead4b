using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests;

/// <summary>The script under each bash that there is to run.</summary>
public sealed class ShellTests
{
    private static readonly string[] complaints = ["syntax error", "unbound variable", "bad substitution", "command not found", "unforeseen", "invalid option"];

    public static TheoryData<string> Versions => [.. BashVersions.All];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_command_runs_under_it(string version)
    {
        var db = new Server("db", 3000, "db-1") { Tier = "infrastructure" };
        var first = new Deployment("first", db, new Server("app", 3001, "app-1") { After = "db" });
        var second = new Deployment("second", db, new Server("app", 3001, "app-2") { After = "db" });
        await using var machine = await Operating.BootAsync(Debian.Trixie, first, second);
        await machine.InstallBashAsync(version);

        string[] story =
        [
            "help", "help install", "completion", "plan", "plan --json", "install", "plan", "status", "status --json", "health", "health --quick --json",
            "ports", "report", "report --json", "logs --lines 5", "verify", "diff", "stop app", "start", "restart app", "disable app", "enable app", "rolling app",
        ];
        foreach (var call in story)
            ShouldRun(await machine.OpsAsync(first, call));
        foreach (var call in new[] { "plan", "diff", "install", "rollback --list", "rollback", "uninstall --yes --purge" })
            ShouldRun(await machine.OpsAsync(second, call));
    }

    private static void ShouldRun(Run run)
    {
        run.ShouldSucceed();
        foreach (var complaint in complaints)
            Assert.DoesNotContain(complaint, run.Error, StringComparison.Ordinal);
    }
}
