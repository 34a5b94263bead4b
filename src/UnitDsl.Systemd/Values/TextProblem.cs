namespace UnitDsl.Systemd;

/// <summary>What is wrong with a value: which characters of it, why, and what to write in their place where that is evident.</summary>
public readonly record struct TextProblem(int Offset, int Length, string Message, string? Replacement);
