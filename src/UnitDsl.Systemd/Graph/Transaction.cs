namespace UnitDsl.Systemd;

/// <summary>All that is done when one thing is asked for.</summary>
/// <param name="Jobs">What is done to which unit; empty when it fails.</param>
/// <param name="Layers">The same in the order in which it is done; what stands in one layer may be done at the same time.</param>
/// <param name="Cycles">The circles in the order that had to be broken, and those that could not be.</param>
/// <param name="Contradictions">
/// Units that would have to be both started and stopped. systemd leaves out what matters less; where that is a matter of which
/// it comes to first, its answer differs from one time to the next.
/// </param>
/// <param name="Failure">Why nothing is done at all; null when all is well.</param>
public sealed record Transaction(
    EquatableArray<Job> Jobs, EquatableArray<EquatableArray<string>> Layers, EquatableArray<OrderCycle> Cycles, EquatableArray<string> Contradictions, string? Failure);
