using System.Globalization;
using UnitDsl.Boot.Tests.Slots;
using UnitDsl.Lab;

namespace UnitDsl.Boot.Tests.Sizing;

/// <summary>Services that lose the unit that they share, on a machine: they come back one after another, and give up when it stays away.</summary>
public sealed class StaggerTests
{
    private const string Source = """
        [assembly: Site("demo", Stagger = "1s"), Criticality(CriticalityLevel.Low), Traffic(TrafficLevel.Low), SyslogIdentifier("{Unit}")]

        [ExecStart("/opt/web 3000 hub"), Port(3000, Bind = "127.0.0.1"), RestartSec("100ms"), User("games"), HealthCheck(Tcp = "127.0.0.1:{Port}")]
        public sealed record Hub() : Service;

        [ExecStart("/opt/client"), User("games"), DependsOn<Hub>, RestartSec(1)]
        public abstract record Client() : Service;

        public sealed record A() : Client;
        public sealed record B() : Client;
        public sealed record C() : Client;
        """;

    // Lives as long as its connection does.
    private const string Connected = """
        #!/bin/bash
        for _ in {1..5}; do
            exec 3<>/dev/tcp/127.0.0.1/3000 && break
            sleep 0.1
        done
        cat <&3
        exit 1
        """;

    private static readonly string[] clients = ["a.service", "b.service", "c.service"];

    [Theory]
    [InlineData(Debian.Bookworm)]
    [InlineData(Debian.Trixie)]
    public async Task They_come_back_one_after_another_and_give_up_when_it_stays_away(Debian debian)
    {
        await using var machine = await Machine.BootAsync(debian, Layers.Full);
        await machine.WriteAsync("/opt/web", await File.ReadAllTextAsync(Deployment.Script("web")), "755");
        await machine.WriteAsync("/opt/client", Connected, "755");
        await SlottedSite.PutAsync(machine, Source);
        (await machine.RunAsync("/opt/demo/ops install --yes")).ShouldSucceed();
        await Task.Delay(1.Seconds());

        // The shared unit takes all of them along; then all of them die by themselves.
        await ShouldComeBackApartAsync(machine, "systemctl kill --signal=KILL hub");
        await ShouldComeBackApartAsync(machine, "systemctl kill --signal=KILL a b c");

        // A start of one of them starts it again, so it must have nothing to run.
        (await machine.RunAsync("chmod 000 /opt/web; systemctl reset-failed; systemctl stop hub")).ShouldSucceed();
        foreach (var client in clients)
        {
            await machine.Unit(client).ShouldBecomeAsync("failed", 40.Seconds());
            Assert.Contains("too quickly", await machine.JournalAsync(client), StringComparison.Ordinal);
        }
    }

    private static async Task ShouldComeBackApartAsync(Machine machine, string harm)
    {
        var before = await StartsAsync(machine);
        (await machine.RunAsync(harm)).ShouldSucceed();
        await Task.Delay(5.Seconds());

        var starts = (await StartsAsync(machine)).ToDictionary(static unit => unit.Key, unit => unit.Value.Skip(before[unit.Key].Count).ToList());
        Assert.All(starts, static unit => Assert.Single(unit.Value));
        var order = starts.OrderBy(static unit => unit.Value[0]).ToList();
        Assert.Equal(clients, order.Select(static unit => unit.Key));
        foreach (var (one, next) in order.Zip(order.Skip(1)))
            Assert.InRange(next.Value[0] - one.Value[0], 0.7, 1.6);
        foreach (var client in clients)
            await machine.Unit(client).ShouldHaveAsync("ActiveState", "active", 1.Seconds());
    }

    /// <summary>When each was started, in seconds, as the journal has it.</summary>
    private static async Task<Dictionary<string, List<double>>> StartsAsync(Machine machine)
    {
        var starts = clients.ToDictionary(static client => client, static _ => new List<double>());
        var journal = (await machine.RunAsync("journalctl --quiet --boot --output=short-monotonic MESSAGE_ID=39f53479d3a045ac8e11786248231fbf UNIT=a.service + UNIT=b.service + UNIT=c.service | grep Started")).ShouldSucceed().Output;
        foreach (var line in journal.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            starts[clients.Single(client => line.Contains($"Started {client}", StringComparison.Ordinal))].Add(double.Parse(line[1..line.IndexOf(']', StringComparison.Ordinal)], CultureInfo.InvariantCulture));
        return starts;
    }
}
