using System.Globalization;
using UnitDsl.Boot.Tests.Support;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Laravel;

/// <summary>The system of the document, whole: every check that it tells to make, every line of its lists, and what it says of failures and boots.</summary>
public sealed class LaravelTests
{
    private const string Ops = SampleMachine.Ops;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task Reverb_and_two_workers_do_what_the_document_promises(Debian debian)
    {
        await using var machine = await LaravelServer.PrepareAsync(debian);
        await machine.InstallAsync();

        await ShouldRunAsync(machine);
        await ShouldBeConfinedAsync(machine);
        await JobsAsync(machine);
        await LogsAsync(machine);
        await OperatingAsync(machine);
        await FailuresAsync(machine);

        await machine.RebootAsync();
        await ShouldRunAsync(machine);
        foreach (var unit in LaravelServer.Units)
            await machine.ShouldBeginAfterAsync(unit, "redis-server");

        // Both releases are scaled elsewhere, with instances of all kinds.
        if (debian == Debian.Trixie)
            await ScalingAsync(machine);
    }

    // "Check service status", "check if processes are running", "check port usage".
    private static async Task ShouldRunAsync(Machine machine)
    {
        foreach (var unit in LaravelServer.Units)
            await machine.Unit(unit).ShouldBecomeAsync("active", SampleMachine.ComeBack);
        (await machine.RunAsync("systemctl is-active redis-server laravel-queue.target && systemctl is-enabled laravel-reverb laravel-queue@1 laravel-queue@2 laravel-queue.target && systemctl status --no-pager laravel-reverb 'laravel-queue@*'")).ShouldSucceed();
        (await machine.RunAsync($"{Ops} health && {Ops} ports && {Ops} status")).ShouldSucceed().And.ShouldPrint("laravel-queue@2.service");

        (await machine.RunAsync("ps -o user=,group=,args= -C php | sort | uniq -c | tr -s ' '")).ShouldSucceed()
            .And.ShouldPrint(" 1 www-data www-data /usr/bin/php artisan reverb:start --host=127.0.0.1 --port=6001")
            .And.ShouldPrint(" 2 www-data www-data /usr/bin/php artisan queue:work redis --sleep=3 --tries=3");
        var reverb = await machine.Unit("laravel-reverb").PropertyAsync("MainPID");
        await machine.EventuallyAsync($"[[ $(ss -Hltnp 'sport = 6001') == *' 127.0.0.1:6001 '*'pid={reverb},'* ]]", 10.Seconds());
        (await machine.RunAsync("ss -Hltn 'sport = 6001' | wc -l")).ShouldPrint("1");
        (await machine.RunAsync("curl -s -m 2 -o /dev/null -w '%{http_code}' -H 'Connection: Upgrade' -H 'Upgrade: websocket' http://127.0.0.1:6001/app/key")).ShouldPrint("101");
    }

    // "Security features", "resource limits".
    private static async Task ShouldBeConfinedAsync(Machine machine)
    {
        // systemd gives what its own limit allows, and a container's systemd may have less than a server's.
        var most = int.Parse((await machine.RunAsync("awk '/^Max open files/ { print $5 }' /proc/1/limits")).Output.Trim(), CultureInfo.InvariantCulture);
        var files = Math.Min(65536, most).ToString(CultureInfo.InvariantCulture);
        foreach (var unit in LaravelServer.Units)
        {
            await machine.Unit(unit).ShouldHaveAsync("LimitNOFILE", "65536", 1.Seconds());
            await machine.Unit(unit).ShouldHaveAsync("TasksMax", "4096", 1.Seconds());
            var main = await machine.Unit(unit).PropertyAsync("MainPID");
            (await machine.RunAsync($"awk '/^Max open files/ {{ print $4, $5 }}' /proc/{main}/limits")).ShouldPrint($"{files} {files}");
            (await machine.RunAsync($"grep -E '^NoNewPrivs:.1$' /proc/{main}/status")).ShouldSucceed();

            // Its group counts its processes and nobody else's, which a limit of the user's would not.
            (await machine.RunAsync($"cat $(find /sys/fs/cgroup -path '*{(unit.Contains('@', StringComparison.Ordinal) ? unit[..unit.IndexOf('@', StringComparison.Ordinal)] : unit)}*' -path '*{unit}.service/pids.max')")).ShouldPrint("4096");
        }

        var reverb = await machine.Unit("laravel-reverb").PropertyAsync("MainPID");
        (await machine.RunAsync("mkdir -p /home/somebody && touch /home/somebody/secret /tmp/of-others && chmod 755 /home/somebody")).ShouldSucceed();
        foreach (var (command, works) in ((string, bool)[])[
            ("touch storage/x", true), ("touch x", false), ("touch /var/x", false), ("touch /tmp/x", true), ("ls /tmp/of-others", false), ("ls /home/somebody", false)])
        {
            var run = await machine.RunAsync($"nsenter --target={reverb} --mount --wd=/proc/{reverb}/cwd runuser -u www-data -- {command}");
            Assert.True(run.ExitCode == 0 == works, $"{command} ended with {run.ExitCode}: {run.Error}");
        }
    }

    private static async Task JobsAsync(Machine machine)
    {
        await machine.QueueAsync("0 first", "0 second");
        await machine.ShouldHaveDoneAsync(2);

        // Stopped in the middle of a job, a worker ends the job, and takes no other.
        (await machine.RunAsync("systemctl stop laravel-queue@2")).ShouldSucceed();
        await machine.QueueAsync("3 long");
        await machine.EventuallyAsync("journalctl -t laravel-queue-1 | grep -q 'Processing: long'", 10.Seconds());
        await machine.QueueAsync("0 later");
        (await machine.RunAsync($"{Ops} stop laravel-queue && redis-cli lrange done 0 -1 && redis-cli lrange queues:default 0 -1")).ShouldSucceed().And.ShouldPrint("long\n0 later");
        (await machine.RunAsync("journalctl -t laravel-queue-1 -o cat")).ShouldSucceed().And.ShouldPrint("Processed: long\nStopped.");
        (await machine.RunAsync("systemctl show -p TimeoutStopUSec --value laravel-queue@1")).ShouldPrint("1h");
        (await machine.RunAsync($"{Ops} start laravel-queue")).ShouldSucceed();
        await machine.ShouldHaveDoneAsync(4);
    }

    // "View recent logs", "search for errors": by the unit, by the identifier, of all.
    private static async Task LogsAsync(Machine machine)
    {
        (await machine.RunAsync("journalctl -u laravel-reverb --since '1 hour ago' -o cat")).ShouldSucceed().And.ShouldPrint("Starting server on 127.0.0.1:6001.");
        (await machine.RunAsync("journalctl -t laravel-queue-2 -o cat")).ShouldSucceed().And.ShouldPrint("Processing jobs");
        (await machine.RunAsync("journalctl -u laravel-reverb -u 'laravel-queue@*' -o cat | grep -i error")).ShouldFail();
        (await machine.RunAsync($"{Ops} logs --no-color")).ShouldSucceed().And.ShouldPrint("Starting server").And.ShouldPrint("Processed: first");
    }

    // "Start, stop, restart", "enable, disable".
    private static async Task OperatingAsync(Machine machine)
    {
        foreach (var unit in LaravelServer.Units)
        {
            (await machine.RunAsync($"systemctl stop {unit} && ! systemctl is-active {unit} && systemctl start {unit} && systemctl restart {unit} && systemctl is-active {unit}")).ShouldSucceed();
            (await machine.RunAsync($"systemctl disable {unit} && ! systemctl is-enabled {unit} && systemctl enable {unit} && systemctl is-enabled {unit}")).ShouldSucceed();
        }
    }

    // "If process dies, restart after RestartSec": when it was killed, and when it ended well, too.
    private static async Task FailuresAsync(Machine machine)
    {
        await machine.ShouldComeBackAsync(LaravelServer.Units);
        await machine.Unit("laravel-queue@1").ShouldHaveAsync("RestartUSec", "5s", 1.Seconds());
        (await machine.RunAsync("systemctl kill --kill-who=main --signal=TERM laravel-queue@1")).ShouldSucceed();
        await machine.Unit("laravel-queue@1").ShouldHaveAsync("NRestarts", "2", SampleMachine.ComeBack);
        await machine.Unit("laravel-queue@1").ShouldBecomeAsync("active", SampleMachine.ComeBack);

        // Without redis a worker ends and is tried again; reverb goes on, and nobody starts anything by hand.
        var reverb = await machine.InvocationsOfAsync("laravel-reverb");
        (await machine.RunAsync("systemctl stop redis-server && sleep 4 && systemctl start redis-server")).ShouldSucceed();
        await machine.QueueAsync("0 after");
        await machine.ShouldHaveDoneAsync(5);
        Assert.Equal(reverb, await machine.InvocationsOfAsync("laravel-reverb"));
    }

    // "numprocs" is one character, and whoever runs already is not asked.
    private static async Task ScalingAsync(Machine machine)
    {
        var before = await machine.InvocationsOfAsync(LaravelServer.Units);
        await machine.PutEditedAsync("Laravel", ("Instances(2)", "Instances(4)"));
        await machine.InstallAsync();
        foreach (var unit in (string[])["laravel-queue@3", "laravel-queue@4"])
        {
            await machine.Unit(unit).ShouldBecomeAsync("active", SampleMachine.ComeBack);
            await machine.Unit(unit).ShouldHaveAsync("UnitFileState", "enabled", 1.Seconds());
        }

        Assert.Equal(before, await machine.InvocationsOfAsync(LaravelServer.Units));

        // Back to two, and another limit, which is below any machine's own.
        await machine.PutEditedAsync("Laravel", ("LimitNOFILE(65536)", "LimitNOFILE(4096)"));
        await machine.InstallAsync();
        (await machine.RunAsync("systemctl is-active laravel-queue@3 laravel-queue@4")).ShouldFail();
        foreach (var unit in LaravelServer.Units)
            (await machine.RunAsync($"grep -E '^Max open files +4096 +4096 ' /proc/{await machine.Unit(unit).PropertyAsync("MainPID")}/limits")).ShouldSucceed();
    }
}
