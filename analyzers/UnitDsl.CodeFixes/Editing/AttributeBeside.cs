using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>Another attribute behind this one, in the same list and so on the same target.</summary>
internal sealed record AttributeBeside(DocumentId Document, AttributeSyntax Attribute, string Text) : Edit(Document);
