using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Supervisord;

/// <summary>A machine on which one supervisord runs everything that the tests of a class declare.</summary>
public sealed class SupervisedMachine : IAsyncDisposable
{
    private const string Configuration = "/etc/test.conf";

    // Writes down how it was started, and then does as it is told.
    private const string Probe = """
        #!/bin/bash
        seen=/tmp/seen/$PROBE.$$
        mkdir -p -m 1777 /tmp/seen
        printf '%s\0' "$@" >"$seen.args"
        cat /proc/self/environ >"$seen.environment"
        echo "$(id -un) $PWD $(umask)" >"$seen.place"
        trap 'echo TERM >>"$seen.signals"; exit 0' TERM
        trap 'echo INT >>"$seen.signals"; exit 0' INT
        case ${1:-} in
            end) exit "$2" ;;
            crash) sleep 1.2; exit 1 ;;
            deaf) trap 'echo TERM >>"$seen.signals"' TERM ;;
        esac
        while :; do sleep 0.1; done
        """;

    private readonly Lazy<Task<Machine>> machine = new(BootAsync);

    public Task<Machine> OnAsync() => machine.Value;

    /// <summary>The configuration that it runs.</summary>
    public static string Text { get; } = SlottedSite.Tree(SupervisedSite.Source).Files["supervisor/all.conf"];

    public async ValueTask DisposeAsync()
    {
        if (machine is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await (await machine.Value).DisposeAsync();
    }

    private static async Task<Machine> BootAsync()
    {
        var machine = await Machine.BootAsync(Debian.Trixie, Layers.Supervisor);
        await machine.WriteAsync("/opt/probe", Probe, "755");
        await machine.WriteAsync(Configuration, Text);

        // Its outputs are pipes, as in a container; a socket of the journal cannot be opened by its name.
        (await machine.RunAsync($"systemctl stop supervisor; mkdir -p /srv/work /srv/1 /srv/2; useradd worker1; useradd worker2; systemd-run --quiet --unit=supervised --property=Type=exec sh -c 'supervisord -c {Configuration} 2>&1 | cat'")).ShouldSucceed();
        (await machine.RunAsync($"until supervisorctl -c {Configuration} pid; do sleep 0.1; done", 10.Seconds())).ShouldSucceed();
        await machine.WriteAsync("/usr/local/bin/ctl", $"#!/bin/sh\nexec supervisorctl -c {Configuration} \"$@\"\n", "755");
        return machine;
    }
}
