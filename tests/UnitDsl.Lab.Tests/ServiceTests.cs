namespace UnitDsl.Lab.Tests;

public sealed class ServiceTests
{
    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_service_that_is_killed_comes_back_and_says_so(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/etc/systemd/system/a.service", "[Service]\nExecStartPre=/bin/echo here I am\nExecStart=/bin/sleep infinity\nRestart=always\nRestartSec=100ms\n");
        (await machine.RunAsync("systemctl daemon-reload && systemctl start a && systemctl is-active a")).ShouldSucceed().And.ShouldPrint("active");

        await machine.KillMainProcessAsync("a.service");

        await machine.Unit("a.service").ShouldHaveAsync("NRestarts", "1", within: 10.Seconds());
        await machine.Unit("a").ShouldBecomeAsync("active", within: 10.Seconds());
        Assert.Equal(2, (await machine.JournalAsync("a.service")).Split('\n').Count(static line => line == "here I am"));
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Databases_and_front_are_up_on_a_full_machine_and_deno_runs(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Full | Layers.Deno);

        foreach (string unit in new[] { "mariadb", "nginx", "redis-server" })
            await machine.Unit(unit).ShouldBecomeAsync("active", within: 30.Seconds());
        (await machine.RunAsync("curl -s -o /dev/null -w '%{http_code}' http://127.0.0.1/")).ShouldSucceed().And.ShouldPrint("200");
        (await machine.RunAsync("mariadb -NBe 'SELECT 6 * 7'")).ShouldSucceed().And.ShouldPrint("42");
        (await machine.RunAsync("redis-cli ping")).ShouldSucceed().And.ShouldPrint("PONG");
        (await machine.RunAsync("deno eval 'console.log(6 * 7)'")).ShouldSucceed().And.ShouldPrint("42");
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_limit_on_memory_is_enforced(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: Enforcement.Resources);

        (await machine.RunAsync("systemd-run --wait --unit=hungry -p MemoryMax=20M -p RuntimeMaxSec=20 perl -e 'my @list = (1) x 1e8; sleep 60'")).ShouldFail();

        Assert.Contains(await machine.Unit("hungry").PropertyAsync("Result"), new[] { "oom-kill", "signal" });
        Assert.True(long.Parse(await machine.Unit("dbus").PropertyAsync("MemoryCurrent")) > 0);
    }

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task A_closed_network_is_enforced(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, enforcement: Enforcement.Network);
        const string Connect = "timeout 2 bash -c '</dev/tcp/127.0.0.1/8080'";
        (await machine.RunAsync("systemd-run --quiet --unit=listener --socket-property=ListenStream=127.0.0.1:8080 --socket-property=Accept=yes true")).ShouldSucceed();

        (await machine.RunAsync($"systemd-run --wait {Connect}")).ShouldSucceed();
        (await machine.RunAsync($"systemd-run --wait -p IPAddressDeny=any {Connect}")).ShouldFail();
    }
}
