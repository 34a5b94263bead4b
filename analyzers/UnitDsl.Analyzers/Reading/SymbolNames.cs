using System.Text;
using Microsoft.CodeAnalysis;

namespace UnitDsl.Analyzers.Reading;

/// <summary>The names under which the model knows types: those of metadata, such as <c>Acme.Sites+Redis</c>.</summary>
internal static class SymbolNames
{
    public const string OwnNamespace = "UnitDsl";

    public static string Id(INamedTypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (definition.ContainingType is { } outer)
            return Id(outer) + "+" + definition.MetadataName;
        if (definition.ContainingNamespace is not { IsGlobalNamespace: false } space)
            return definition.MetadataName;

        var text = new StringBuilder();
        AppendNamespace(text, space);
        return text.Append('.').Append(definition.MetadataName).ToString();
    }

    /// <summary>One of the types that the language itself ships.</summary>
    public static bool IsOwn(INamedTypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace is { Name: OwnNamespace, ContainingNamespace.IsGlobalNamespace: true };

    private static void AppendNamespace(StringBuilder text, INamespaceSymbol space)
    {
        if (space.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            AppendNamespace(text, outer);
            text.Append('.');
        }

        text.Append(space.Name);
    }
}
