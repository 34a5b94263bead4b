using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using UnitDsl.Site.Linking;
using UnitDsl.Site.Rules;

namespace UnitDsl.Analyzers.Reading;

/// <summary>Finds attributes of the language on types that are neither units nor patterns, where they would say nothing.</summary>
internal static class StrayReader
{
    public static Finding? Read(INamedTypeSymbol type, AttributeReader attributes, CancellationToken cancellationToken)
    {
        // Interfaces carry them for those who implement them; a base that does not exist (yet) is the compiler's to report.
        if (type.TypeKind == TypeKind.Interface || attributes.FirstOwn(type) is not { } stray)
            return null;

        var bases = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax(cancellationToken))
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(static declaration => declaration.BaseList is { } list ? list.Types.Select(static written => NameOf(written.Type)) : [])
            .ToList();
        var carrier = Carrier(type, bases);
        if (carrier is StrayCarrier.Class or StrayCarrier.Record && HasUnknownBase(type))
            return null;

        var name = stray.Name.EndsWith("Attribute", StringComparison.Ordinal) ? stray.Name.Substring(0, stray.Name.Length - "Attribute".Length) : stray.Name;
        return StrayAttributes.Find(SymbolNames.Id(type), type.Name, name, carrier);
    }

    // The framework's Timer and Path cannot be derived from, so the compiler gives such a type another base, or none.
    private static StrayCarrier Carrier(INamedTypeSymbol type, List<string> bases)
    {
        if (bases.Contains("Timer"))
            return StrayCarrier.Timer;
        if (bases.Contains("Path"))
            return StrayCarrier.Path;
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Attribute", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
                return StrayCarrier.Attribute;
        }

        return type.IsRecord ? StrayCarrier.Record : StrayCarrier.Class;
    }

    private static bool HasUnknownBase(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (at.TypeKind == TypeKind.Error || at.Interfaces.Any(static one => one.TypeKind == TypeKind.Error))
                return true;
        }

        return false;
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
