using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>Removes an attribute that means nothing on this kind of unit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrongKindFixer)), Shared]
public sealed class WrongKindFixer : Fixer
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.WrongKind);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        // A record and all that derive from it are of one kind; what stands on an interface or a pattern may be right for others.
        if (place.Attribute is { Parent.Parent: RecordDeclarationSyntax } attribute && attribute.Span == place.Span && place.OwnName(attribute) is { } name)
            yield return new Choice($"Remove [{name}], which this kind of unit does not have", new AttributeRemoval(place.Document.Id, attribute));
    }
}
