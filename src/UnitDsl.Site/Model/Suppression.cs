namespace UnitDsl.Site.Model;

/// <summary>A rule that somebody silenced, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Record">The type on which it was silenced; empty where it was a stretch of a file.</param>
/// <param name="File">The file, relative to the project.</param>
/// <param name="Justification">The reason; empty where there is none.</param>
public sealed record Suppression(string Rule, string Record, string File, string Justification);
