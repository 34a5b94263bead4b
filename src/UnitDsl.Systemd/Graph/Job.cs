namespace UnitDsl.Systemd;

/// <summary>Something that is done to a unit on the way.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Type">What is done to it.</param>
/// <param name="Matters">What was asked for fails when this does.</param>
/// <param name="Because">The dependency that asks for it; null for what was asked for.</param>
public sealed record Job(string Unit, JobType Type, bool Matters, Dependency? Because);
