namespace UnitDsl.Systemd;

/// <summary>One unit comes before another, and which directive of which unit says so.</summary>
public sealed record OrderEdge(string First, string Second, Dependency Because);
