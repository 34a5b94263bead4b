namespace UnitDsl.Systemd;

/// <summary>A path that systemd takes.</summary>
/// <param name="Normal">As it is written in normal form, specifiers and all.</param>
/// <param name="Meant">What it is, specifiers put in.</param>
internal readonly record struct ReadPath(string Normal, string Meant);
