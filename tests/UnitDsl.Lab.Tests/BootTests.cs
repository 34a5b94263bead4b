namespace UnitDsl.Lab.Tests;

public sealed class BootTests
{
    [Theory]
    [InlineData(Debian.Bookworm, Enforcement.Resources, "systemd 252")]
    [InlineData(Debian.Bookworm, Enforcement.Network, "systemd 252")]
    [InlineData(Debian.Trixie, Enforcement.Resources, "systemd 257")]
    [InlineData(Debian.Trixie, Enforcement.Network, "systemd 257")]
    public async Task A_release_boots_with_its_systemd_and_nothing_has_failed(Debian debian, Enforcement enforcement, string systemd)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: enforcement);

        (await machine.RunAsync("systemctl is-system-running --wait || systemctl --failed")).ShouldSucceed().And.ShouldPrint("running");
        (await machine.RunAsync("systemctl --version")).ShouldSucceed().And.ShouldPrint(systemd);
    }

    [Fact]
    public async Task The_clock_and_the_modules_of_the_host_are_out_of_reach()
    {
        const int Module = 16;
        const int Time = 25;
        await using var machine = await Machine.BootAsync(Debian.Bookworm);

        foreach (string process in new[] { "self", "1" })
        {
            var run = await machine.RunAsync($"awk '/^Cap(Bnd|Eff|Prm)/ {{ print $2 }}' /proc/{process}/status");
            Assert.All(run.ShouldSucceed().Output.Trim().Split('\n'), static capabilities =>
                Assert.Equal(0, Convert.ToInt64(capabilities, 16) & ((1L << Module) | (1L << Time))));
        }
    }

    [Fact]
    public async Task Machines_do_not_see_each_other()
    {
        var booting = new[] { Debian.Bookworm, Debian.Trixie, Debian.Bookworm }.Select(static debian => Machine.BootAsync(debian)).ToArray();
        await using var first = await booting[0];
        await using var second = await booting[1];
        await using var third = await booting[2];
        const string Listen = "systemd-run --quiet --unit=listener --socket-property=ListenStream=8080 true";

        (await first.RunAsync(Listen)).ShouldSucceed();
        (await second.RunAsync(Listen)).ShouldSucceed();
        await first.WriteAsync("/etc/only-here", "");

        Assert.Equal("", (await third.RunAsync("ss -Hltn 'sport = :8080'; ls /etc | grep only-here")).Output);
        Assert.NotEqual("", (await first.RunAsync("ss -Hltn 'sport = :8080'")).ShouldSucceed().Output);
        Assert.Equal(3, new[] { first, second, third }.Select(static machine => machine.Name).Distinct().Count());
    }
}
