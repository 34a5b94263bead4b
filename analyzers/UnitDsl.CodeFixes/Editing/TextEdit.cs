using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>These characters become others.</summary>
internal sealed record TextEdit(DocumentId Document, TextSpan Span, string Text) : Edit(Document);
