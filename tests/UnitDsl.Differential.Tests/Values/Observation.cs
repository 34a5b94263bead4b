namespace UnitDsl.Differential.Tests.Values;

/// <summary>What the real systemd said and did.</summary>
/// <param name="Complaints">What it said about the line.</param>
/// <param name="IsRefused">It did not load the unit, and because of this line.</param>
/// <param name="Dump">The unit as it loaded it; null where it did not.</param>
internal sealed record Observation(IReadOnlyList<string> Complaints, bool IsRefused, string? Dump);
