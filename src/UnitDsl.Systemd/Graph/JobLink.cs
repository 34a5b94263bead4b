namespace UnitDsl.Systemd;

/// <summary>One job asks for another.</summary>
/// <param name="By">The one that asks.</param>
/// <param name="Needed">The other.</param>
/// <param name="Matters">The one fails without the other.</param>
/// <param name="IsConflict">The other is stopped because the two cannot be active together.</param>
internal sealed record JobLink(PlannedJob By, PlannedJob Needed, bool Matters, bool IsConflict);
