namespace UnitDsl.Systemd;

/// <summary>One <c>Name=Value</c> line of a unit file, its value as it stands in the file.</summary>
public sealed record Entry(string Name, string Value);
