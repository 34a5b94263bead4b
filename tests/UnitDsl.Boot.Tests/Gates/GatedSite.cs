using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Gates;

/// <summary>A proxy that somebody ships, a gate that follows it, and one that follows what is not there.</summary>
internal static class GatedSite
{
    private const string Source = """
        [assembly: Site("demo")]

        [ExecStart("/opt/web 3000 app"), Port(3000, Bind = "127.0.0.1"), User("games"), Restart(Restart.OnFailure), RestartSec("2s"), TimeoutStopSec(3), SyslogIdentifier("{Unit}")]
        [HealthCheck(Http = "http://127.0.0.1:3000/", Interval = "300ms", Timeout = "1s", Retries = 3, Passes = 2)]
        public sealed record Proxy() : Service;

        [Follows<Proxy>(Open = "/opt/gate open \"a  b\" 'it''s' $WORDS ${WORDS} 100%% {Unit}", Close = "/opt/gate close", Timeout = "2s")]
        [Environment("WORDS", "one two"), Hardened, RunAs("gate"), StateDirectory("gate"), SyslogIdentifier("{Unit}")]
        public sealed record Gate() : Service;

        [Follows("missing.service", Open = "/opt/gate open", Close = "/opt/gate close", Interval = "300ms", JsonLog = true)]
        [Hardened, RunAs("gate"), StateDirectory("orphan"), SyslogIdentifier("{Unit}")]
        public sealed record Orphan() : Service;
        """;

    // What is outside: a file that says how it is, and a log of all that was asked.
    private const string Outside = """
        #!/bin/bash
        [[ ! -e /opt/fail-$1 ]] || exit 7
        [[ ! -e /opt/hang-$1 ]] || exec sleep 1000
        printf '[%s]' "$@" >>"$STATE_DIRECTORY/asked"
        echo >>"$STATE_DIRECTORY/asked"
        printf '%s\n' "$1" >"$STATE_DIRECTORY/outside"
        # What a proxy that is stopped later still answers, where it was asked to look.
        [[ ! -e /opt/look ]] || curl -s -o /dev/null -w '%{http_code}\n' http://127.0.0.1:3000/ >"$STATE_DIRECTORY/seen"
        """;

    public static async Task<Machine> BootAsync(Debian debian)
    {
        var machine = await Machine.BootAsync(debian);
        await machine.WriteAsync("/opt/web", await File.ReadAllTextAsync(Deployment.Script("web")), "755");
        await machine.WriteAsync("/opt/gate", Outside, "755");
        (await machine.RunAsync("useradd --system --no-create-home gate")).ShouldSucceed();
        await SlottedSite.PutAsync(machine, Source);
        return machine;
    }

    /// <summary>Waits until what is outside is as it should be, and returns how long that took.</summary>
    public static async Task<TimeSpan> ShouldBecomeAsync(this Machine machine, string state, TimeSpan within, string gate = "gate")
    {
        var run = await machine.RunAsync($"for i in {{1..{(int)(within.TotalSeconds * 20)}}}; do [[ $(cat /var/lib/{gate}/outside) == {state} ]] && exit 0; sleep 0.05; done; cat /var/lib/{gate}/asked; systemctl status --no-pager --lines=20 {gate} proxy; exit 1", within + TimeSpan.FromSeconds(30));
        return run.ShouldSucceed().Took;
    }

    /// <summary>Waits until the gate says that of itself.</summary>
    public static async Task ShouldSayAsync(this Machine machine, string text, TimeSpan within, string gate = "gate") =>
        (await machine.RunAsync($"for i in {{1..{(int)(within.TotalSeconds * 20)}}}; do [[ $(systemctl show -p StatusText --value {gate}) == {text} ]] && exit 0; sleep 0.05; done; systemctl status --no-pager --lines=20 {gate}; exit 1", within + TimeSpan.FromSeconds(30))).ShouldSucceed();
}
