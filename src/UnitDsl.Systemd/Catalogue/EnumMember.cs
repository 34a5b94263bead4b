namespace UnitDsl.Systemd;

/// <summary>One word of a closed set.</summary>
/// <param name="EnumName">The C# enum.</param>
/// <param name="Name">The C# member.</param>
/// <param name="Word">The word in a unit file.</param>
/// <param name="Since">The first release that has it.</param>
/// <param name="Until">The last release in which it worked; null while it still does.</param>
public sealed record EnumMember(string EnumName, string Name, string Word, int Since, int? Until);
