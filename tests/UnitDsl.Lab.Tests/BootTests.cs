namespace UnitDsl.Lab.Tests;

public sealed class BootTests
{
    [Theory]
    [InlineData(Debian.Bookworm, "systemd 252")]
    [InlineData(Debian.Trixie, "systemd 257")]
    public async Task A_release_boots_with_its_systemd_and_nothing_has_failed(Debian debian, string systemd)
    {
        await using var machine = await Machine.BootAsync(debian);

        (await machine.RunAsync("systemctl is-system-running --wait")).ShouldSucceed().And.ShouldPrint("running");
        (await machine.RunAsync("systemctl --version")).ShouldSucceed().And.ShouldPrint(systemd);
    }

    [Fact]
    public async Task Output_and_exit_code_of_a_script_come_back()
    {
        await using var machine = await Machine.BootAsync(Debian.Bookworm);

        var run = await machine.RunAsync("echo out; echo err >&2; exit 3");

        Assert.Equal((3, "out\n", "err\n"), (run.ExitCode, run.Output, run.Error));
    }
}
