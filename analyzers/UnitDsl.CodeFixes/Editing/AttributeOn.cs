using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>Another attribute on a declaration.</summary>
internal sealed record AttributeOn(DocumentId Document, TypeDeclarationSyntax Declaration, string Text) : Edit(Document);
