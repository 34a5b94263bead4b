using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>An attribute goes, and its list with it when nothing else is in there.</summary>
internal sealed record AttributeRemoval(DocumentId Document, AttributeSyntax Attribute) : Edit(Document);
