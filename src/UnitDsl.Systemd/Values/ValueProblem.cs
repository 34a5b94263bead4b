namespace UnitDsl.Systemd;

/// <summary>What is wrong with a part of a value.</summary>
/// <param name="Offset">Where in the value it begins.</param>
/// <param name="Length">How many characters it takes; none where something is missing.</param>
/// <param name="Consequence">What systemd would do.</param>
/// <param name="Message">What is wrong, without what systemd would do: <c>'512MB' is no size: …</c></param>
/// <param name="Replacement">What was evidently meant to stand in these characters' place, or null.</param>
/// <param name="IsSilent">systemd does it without a word, so nobody would ever notice.</param>
public sealed record ValueProblem(int Offset, int Length, Consequence Consequence, string Message, string? Replacement = null, bool IsSilent = false);
