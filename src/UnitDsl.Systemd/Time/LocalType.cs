namespace UnitDsl.Systemd;

/// <summary>What clocks show during some time in a zone: seconds east of Greenwich, daylight saving time or not, and the short name.</summary>
public readonly record struct LocalType(int Offset, bool IsDaylight, string Name);
