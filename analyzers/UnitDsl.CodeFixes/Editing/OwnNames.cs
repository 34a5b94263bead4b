using Microsoft.CodeAnalysis;

namespace UnitDsl.CodeFixes.Editing;

/// <summary>How our names are written at a place: short, or in full where the short one would mean something else or nothing.</summary>
internal static class OwnNames
{
    private const string Namespace = "UnitDsl";
    private const string Suffix = "Attribute";

    public static bool IsOwn(INamedTypeSymbol type) => type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    public static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;

    public static string OfAttribute(SemanticModel model, string name, int position)
    {
        // [Restart] is our attribute although Restart is an enum: the compiler looks for attributes only.
        var isShadowed = model.LookupNamespacesAndTypes(position, name: name).OfType<INamedTypeSymbol>().Any(IsAttribute);
        return !isShadowed && IsSeen(model, name + Suffix, position) ? name : InFull(name);
    }

    public static string OfType(SemanticModel model, string name, int position) => IsSeen(model, name, position) ? name : InFull(name);

    // Generic namesakes such as After<T> do not stand in the way.
    private static bool IsSeen(SemanticModel model, string name, int position)
    {
        var seen = model.LookupNamespacesAndTypes(position, name: name).Where(static symbol => symbol is not INamedTypeSymbol { Arity: > 0 }).ToList();
        return seen.Count == 1 && seen[0] is INamedTypeSymbol type && IsOwn(type);
    }

    private static string InFull(string name) => $"global::{Namespace}.{name}";

    private static bool IsAttribute(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at is { Name: "Attribute", ContainingNamespace.Name: "System" })
                return true;
        }

        return false;
    }
}
