using UnitDsl.Site.Facts;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>How automatic restarts and the limit on starts go together: N starts are let through, and the next one trips only if it comes within the window.</summary>
internal sealed class RestartLimit
{
    // What a program may well take to fail: connecting to a database that does not answer.
    private const ulong UsualRuntime = 10 * TimeUnit.Second;

    private const ulong LongestDelay = 30 * TimeUnit.Day;

    private static readonly string[] numbers = ["RestartSec", "RestartMaxDelaySec", "StartLimitBurst", "StartLimitIntervalSec", "StartLimitInterval"];

    private readonly UnitFacts unit;
    private readonly ServiceFacts service;

    private RestartLimit(UnitFacts unit, ServiceFacts service)
    {
        this.unit = unit;
        this.service = service;
        foreach (var command in unit.Commands("ExecStartPre"))
        {
            if (CommandWait.Of(command) is { IsCertain: true } wait)
                WaitBefore = Lasting.Sum(WaitBefore, wait.Microseconds);
        }
    }

    /// <summary>The pause between two starts, at its longest.</summary>
    public ulong Delay => service.LongestRestartDelay;

    /// <summary>What commands in front of the program sleep, each time.</summary>
    public ulong WaitBefore { get; }

    public ulong Burst => service.StartLimitBurst;

    public ulong Interval => service.StartLimitInterval;

    public bool IsOff => !service.HasStartLimit;

    /// <summary>Somebody chose it, rather than getting systemd's defaults.</summary>
    public bool IsWritten => unit.Has("StartLimitIntervalSec") || unit.Has("StartLimitInterval") || unit.Has("StartLimitBurst");

    /// <summary>What passes between two starts of a program that dies at once.</summary>
    public ulong Apart => Lasting.Sum(Delay, WaitBefore);

    /// <summary>What passes until the start that would trip the limit, if the program dies at once each time.</summary>
    public ulong Pauses => Lasting.Times(Apart, Burst);

    /// <summary>However soon the program dies, it is started again for ever.</summary>
    public bool NeverTrips => Pauses >= Interval;

    /// <summary>How soon the program has to die each time for the limit to trip.</summary>
    public ulong Slack => NeverTrips ? 0 : (Interval / Burst) - Apart;

    /// <summary>It does not trip, or has next to no room for the time that the program runs before it dies.</summary>
    public bool IsTight => NeverTrips || Slack <= Math.Min(Apart, UsualRuntime) || Pauses > Interval / 6 * 5;

    /// <summary>A window in which it would trip with a fifth to spare.</summary>
    public string Enough => EnoughFor(Burst == 0 ? 5 : Burst);

    /// <summary>What the numbers come from.</summary>
    public IEnumerable<Origin> Places => numbers.Select(unit.Value).OfType<Said>().Select(static said => said.Origin);

    /// <summary>The window for another number of starts.</summary>
    public string EnoughFor(ulong burst) => Lasting.Written(Lasting.Times(Lasting.Sum(Apart, UsualRuntime) / 5 * 6, burst));

    /// <summary>Null where nothing restarts it, or nobody can tell when.</summary>
    public static RestartLimit? Of(UnitFacts unit, ServiceFacts service) =>
        service.Restarts && service.LongestRestartDelay <= LongestDelay && service.StartLimitBurst <= int.MaxValue ? new RestartLimit(unit, service) : null;
}
