using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Companions;

/// <summary>Timers, sockets and path units that services declare on themselves: as they are emitted, on a machine that is up for a while, and over a power-off.</summary>
public sealed class CompanionTests
{
    private const string Source = """
        [assembly: Site("demo")]

        // Each run leaves a line: when it began, by the clock since boot.
        [Type(ServiceType.Oneshot), ExecStart("/opt/run {Unit} {Takes}"), TimeoutStartSec("1h"), SyslogIdentifier("{Unit}")]
        public abstract record Job(string Takes = "0") : Service;

        [Every(1)]
        public sealed record Tick() : Job;

        [Every(1)]
        public sealed record Failing() : Job("fails");

        [Every(1)]
        public sealed record Slow() : Job("2.5");

        [Every(1, FromEnd = true)]
        public sealed record Pausing() : Job("1");

        [Every(1), Type(ServiceType.Exec), ExecStart(""), ExecStart("/bin/sleep infinity")]
        public sealed record Staying() : Job;

        [Every("1h", AfterBoot = "1ms")]
        public sealed record Booted() : Job;

        [Every(1), ConditionPathExists("/opt/wanted")]
        public sealed record Conditional() : Job;

        [Schedule("*-*-* 10:00:00")]
        public sealed record Nightly() : Job;

        [Schedule("*-*-* 10:00:00", Persistent = false)]
        public sealed record Missed() : Job;

        [Schedule("*-*-* *:*:*")]
        public sealed record Second() : Job;

        [Name("beat@"), Every(1), ExecStart(""), ExecStart("/opt/run beat-%i 0")]
        public sealed record Beat() : Job;

        [Watches("/srv/inbox", PathEvent.DirectoryNotEmpty, MakeDirectory = true), ExecStart(""), ExecStart("/bin/sh -c 'rm /srv/inbox/*; /opt/run inbox 0'")]
        public sealed record Inbox() : Job;

        [Watches("/srv/changed"), Watches("/srv/modified", PathEvent.Modified)]
        public sealed record Changed() : Job;

        [Watches("/srv/there", PathEvent.Exists), Watches("/srv/*.go", PathEvent.ExistsGlob), ExecStart(""), ExecStart("/bin/sh -c 'rm -f /srv/there /srv/*.go; /opt/run there 0'")]
        public sealed record There() : Job;

        [Port(7001, Bind = "127.0.0.1", Variable = ""), Listens, ExecStart("/bin/sleep infinity"), SyslogIdentifier("{Unit}")]
        public sealed record Api() : Service;

        [Name("echo@"), ListenStream("127.0.0.1:7002"), ListenStream("/run/echo.sock"), SocketMode("0600"), Accept, StandardInput("socket"), ExecStart("/bin/cat"), SyslogIdentifier("echo")]
        public sealed record Echo() : Service;
        """;

    private const string Program = """
        #!/bin/bash
        read -r up _ </proc/uptime
        echo "$up" >>"/var/log/runs.$1"
        [[ $2 != fails ]] || [[ -e /opt/fine ]] || exit 1
        [[ $2 == [0f]* ]] || sleep "$2"
        """;

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task What_is_declared_on_a_service_starts_it(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/opt/run", Program, "755");
        await SlottedSite.PutAsync(machine, Source);

        // Installing starts what starts the jobs, and none of those that wait for their time.
        (await machine.RunAsync("/opt/demo/ops install --yes")).ShouldSucceed();
        var status = (await machine.RunAsync("/opt/demo/ops status; /opt/demo/ops status --json nightly.timer")).ShouldPrint("nightly.timer: next run").And.ShouldPrint("10:00:00").And.ShouldPrint("last run never");
        Assert.Matches("booted.timer: next run in [0-9]", status.Output);
        (await machine.RunAsync("test ! -e /var/log/runs.nightly && test ! -e /var/log/runs.missed && test -e /var/log/runs.booted")).ShouldSucceed();

        await Task.Delay(7.Seconds());
        var (ticks, failing, slow, pausing) = (await RunsAsync(machine, "tick"), await RunsAsync(machine, "failing"), await RunsAsync(machine, "slow"), await RunsAsync(machine, "pausing"));
        Assert.InRange(ticks.Count, 6, 20);
        Assert.InRange(Longest(ticks), 0.8, 1.6);
        Assert.InRange(failing.Count, 6, 20);
        Assert.InRange(Longest(slow), 2.4, 3.4);
        Assert.True(Shortest(slow) >= 2.4, "Two runs at once.");
        Assert.InRange(Shortest(pausing), 1.9, 3);
        Assert.InRange((await RunsAsync(machine, "second")).Count, 5, 20);
        (await machine.RunAsync("systemctl show --value -p NRestarts -p ActiveState staying")).ShouldSucceed().And.ShouldPrint("0\nactive");

        // A job that failed goes on being tried, and so does one whose condition did not hold.
        (await machine.RunAsync("systemctl is-active conditional.timer; touch /opt/fine /opt/wanted; sleep 2.5; systemctl is-failed failing; test -e /var/log/runs.conditional")).ShouldSucceed().And.ShouldPrint("inactive");

        // A job is run by hand, and its timer is what is enabled.
        (await machine.RunAsync("/opt/demo/ops start nightly && wc -l </var/log/runs.nightly")).ShouldSucceed().And.ShouldPrint("1");
        (await machine.RunAsync("/opt/demo/ops disable nightly && systemctl is-enabled nightly.timer")).ShouldFail().And.ShouldPrint("disabled: nightly.timer");
        (await machine.RunAsync("/opt/demo/ops enable nightly && systemctl is-enabled nightly.timer")).ShouldSucceed();
        (await machine.RunAsync("systemctl enable --now beat@a.timer && sleep 2.5 && test -e /var/log/runs.beat-a")).ShouldSucceed();

        await PathsAsync(machine);
        await SocketsAsync(machine);

        // Off for two days, by what systemd wrote down of the last run.
        await machine.PowerOffAsync();
        foreach (var job in (string[])["nightly", "missed"])
        {
            var stamp = Path.Combine(machine.Written, $"var/lib/systemd/timers/stamp-{job}.timer");
            if (File.Exists(stamp))
                File.SetLastWriteTimeUtc(stamp, DateTime.UtcNow.AddDays(-2));
        }

        await machine.StartAsync();
        (await machine.RunAsync("for i in {1..50}; do [[ $(wc -l </var/log/runs.nightly) == 2 ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("test ! -e /var/log/runs.missed && /opt/demo/ops health")).ShouldSucceed();
    }

    private static async Task PathsAsync(Machine machine)
    {
        (await machine.RunAsync("touch /srv/inbox/one; for i in {1..50}; do [[ -e /var/log/runs.inbox && -z $(ls /srv/inbox) ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("touch /srv/there; for i in {1..50}; do [[ -e /var/log/runs.there && ! -e /srv/there ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("sleep 0.5; touch /srv/a.go; for i in {1..50}; do [[ $(wc -l </var/log/runs.there) == 2 ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();

        // While the writer holds it open, only what was modified counts.
        (await machine.RunAsync("exec 5>/srv/changed; echo a >&5; sleep 1; test ! -e /var/log/runs.changed; exec 5>&-; for i in {1..50}; do [[ -e /var/log/runs.changed ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
        (await machine.RunAsync("rm /var/log/runs.changed; exec 5>/srv/modified; echo a >&5; for i in {1..50}; do [[ -e /var/log/runs.changed ]] && exit; sleep 0.1; done; exit 1")).ShouldSucceed();
    }

    private static async Task SocketsAsync(Machine machine)
    {
        (await machine.RunAsync("systemctl is-active api.service")).ShouldFail();
        (await machine.RunAsync("/opt/demo/ops ports")).ShouldSucceed().And.ShouldPrint("7001/tcp").And.ShouldPrint("7002/tcp").And.ShouldPrint("api.socket");
        (await machine.RunAsync("exec 5<>/dev/tcp/127.0.0.1/7001; sleep 0.5; systemctl is-active api.service")).ShouldSucceed();
        (await machine.RunAsync("exec 5<>/dev/tcp/127.0.0.1/7002; echo hello >&5; read -r -t 5 line <&5; echo got $line; stat -c %a /run/echo.sock")).ShouldSucceed().And.ShouldPrint("got hello\n600");

        // Another address for a service that runs: both are started anew, and the program has the new socket.
        await SlottedSite.PutAsync(machine, Source.Replace("Port(7001", "Port(7003", StringComparison.Ordinal));
        (await machine.RunAsync("/opt/demo/ops install --yes && systemctl is-active api.service && ss -Hltn 'sport = 7003' | grep -c 127.0.0.1 && ! ss -Hltn 'sport = 7001' | grep .")).ShouldSucceed().And.ShouldPrint("active\n1");
        (await machine.RunAsync("/opt/demo/ops ports && systemctl stop api.service api.socket && /opt/demo/ops start api && systemctl is-active api.socket")).ShouldSucceed();
    }

    private static async Task<List<double>> RunsAsync(Machine machine, string job) =>
        [.. (await machine.RunAsync($"cat /var/log/runs.{job}")).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => double.Parse(line, System.Globalization.CultureInfo.InvariantCulture))];

    private static double Longest(List<double> runs) => runs.Zip(runs.Skip(1), static (one, next) => next - one).Max();

    private static double Shortest(List<double> runs) => runs.Zip(runs.Skip(1), static (one, next) => next - one).Min();
}
