namespace UnitDsl.Systemd;

/// <summary>What people are told about a directive.</summary>
/// <param name="Default">Its default in systemd's words; null when there is none.</param>
/// <param name="Man">The manual page that describes it.</param>
/// <param name="Summary">One sentence.</param>
public sealed record Explanation(string? Default, string Man, string Summary);
