namespace UnitDsl.Build;

/// <summary>What a compiled assembly asks to have landed.</summary>
internal sealed record Payload(IReadOnlyList<Artifact> Artifacts, string Summary, IReadOnlyList<string> Refusals);
