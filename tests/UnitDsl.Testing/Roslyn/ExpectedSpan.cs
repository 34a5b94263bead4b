using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.Testing;

/// <summary>A place where a diagnostic is expected; of any id where the markup names none.</summary>
public sealed record ExpectedSpan(string? Id, TextSpan Span);
