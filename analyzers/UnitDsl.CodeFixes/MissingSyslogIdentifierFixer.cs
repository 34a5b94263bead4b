using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.CodeFixes.Editing;

namespace UnitDsl.CodeFixes;

/// <summary>Adds the identifier to the record, or to the one that it derives from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingSyslogIdentifierFixer)), Shared]
public sealed class MissingSyslogIdentifierFixer : Fixer
{
    private const string Attribute = "SyslogIdentifier";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.MissingSyslogIdentifier);

    internal override IEnumerable<Choice> Choices(DiagnosedPlace place)
    {
        // One that is there and says nothing was meant so.
        if (place.NamedType is not { } declaration || place.Model.GetDeclaredSymbol(declaration) is not INamedTypeSymbol record || HasIdentifier(record))
            yield break;

        var text = Text(place.AttributeName(Attribute, declaration.SpanStart));
        yield return new Choice($"Add [{text}]", "Record", [new AttributeOn(place.Document.Id, declaration, text)]);

        if (BaseOf(record) is { } parent
            && parent.DeclaringSyntaxReferences[0].GetSyntax() is TypeDeclarationSyntax parentDeclaration
            && place.Document.Project.Solution.GetDocument(parentDeclaration.SyntaxTree) is { } document)
        {
            var there = OwnNames.OfAttribute(place.Model.Compilation.GetSemanticModel(parentDeclaration.SyntaxTree), Attribute, parentDeclaration.SpanStart);
            yield return new Choice($"Add [{Text(there)}] to '{parent.Name}', for all that derive from it", "Base", [new AttributeOn(document.Id, parentDeclaration, Text(there))]);
        }
    }

    private static string Text(string name) => $"{name}(\"{{Unit}}\")";

    private static INamedTypeSymbol? BaseOf(INamedTypeSymbol record) =>
        record.BaseType is { IsAbstract: true, DeclaringSyntaxReferences.Length: > 0 } parent && !HasIdentifier(parent) ? parent.OriginalDefinition : null;

    private static bool HasIdentifier(INamedTypeSymbol type) =>
        type.GetAttributes().Any(static attribute => attribute.AttributeClass is { Name: Attribute + "Attribute" } own && OwnNames.IsOwn(own));
}
