namespace UnitDsl.Differential.Tests.Exposure;

/// <summary>What the real systemd says of a unit: each row by its JSON name, and the total.</summary>
internal sealed record SystemdScore(IReadOnlyDictionary<string, string> Rows, string Total, string Rating);
