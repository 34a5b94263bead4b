namespace UnitDsl.Systemd;

/// <summary>A line that would lower a unit's exposure.</summary>
/// <param name="Directive">The directive.</param>
/// <param name="Value">What to assign.</param>
/// <param name="Tenths">How much lower the total would be.</param>
public sealed record ExposureImprovement(string Directive, string Value, int Tenths);
