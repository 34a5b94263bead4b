namespace UnitDsl;

/// <summary>How much depends on a service that it runs. What each level comes to stands as attributes; copy them where you want others.</summary>
public enum CriticalityLevel
{
    /// <summary>
    /// It has to come back soon, gets more of the processor and the disk when they are short, and is among the last that the kernel ends for lack of memory:
    /// <c>[Restart(Restart.OnFailure), RestartSec(5), StartLimitBurst(10), StartLimitIntervalSec("3min"), CPUWeight(200), IOWeight(200), OOMScoreAdjust(-300)]</c>.
    /// </summary>
    Critical,

    /// <summary>
    /// A service like others:
    /// <c>[Restart(Restart.OnFailure), RestartSec(10), StartLimitBurst(5), StartLimitIntervalSec("2min")]</c>.
    /// </summary>
    Standard,

    /// <summary>
    /// It can be missed for a while, and gives way to others:
    /// <c>[Restart(Restart.OnFailure), RestartSec(15), StartLimitBurst(4), StartLimitIntervalSec("2min"), CPUWeight(50), IOWeight(50), OOMScoreAdjust(300)]</c>.
    /// </summary>
    Low,
}
