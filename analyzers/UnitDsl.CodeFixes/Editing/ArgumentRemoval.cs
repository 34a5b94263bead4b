using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>An argument goes from its list; others stay.</summary>
internal sealed record ArgumentRemoval(DocumentId Document, AttributeArgumentSyntax Argument) : Edit(Document);
