namespace UnitDsl.Testing;

/// <summary>A named source text of a test compilation.</summary>
public sealed record SourceFile(string Name, string Text);
