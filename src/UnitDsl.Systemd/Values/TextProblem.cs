namespace UnitDsl.Systemd;

/// <summary>What is wrong with a part of a text, and what could stand there instead.</summary>
public readonly record struct TextProblem(int Offset, int Length, string Message, string? Replacement);
