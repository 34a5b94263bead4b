using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>How long a check waits before it gives up.</summary>
/// <param name="Start">The time in which failures don't count, in microseconds.</param>
/// <param name="Interval">The time between two probes, in microseconds.</param>
/// <param name="Retries">How many failures in a row it takes.</param>
internal sealed record Patience(ulong Start, ulong Interval, int Retries)
{
    private const ulong Step = 10 * TimeUnit.Second;

    /// <summary>Nothing that could overflow, and nothing that nobody waits for.</summary>
    public bool IsSane => Start <= TimeUnit.Day && Interval <= TimeUnit.Day && Retries is > 0 and <= 1000;

    public ulong Counted => Interval * (ulong)Retries;

    public ulong Total => Start + Counted;

    /// <summary>The start period with which there is as much time as is needed.</summary>
    public ulong Missing(ulong need) => (need - Counted + Step - 1) / Step * Step;
}
