namespace UnitDsl.Systemd;

/// <summary>A path that a unit needs, with whatever is mounted on the way to it.</summary>
public sealed record MountPath(string Path, DependencyOrigins Origins, string Directive);
