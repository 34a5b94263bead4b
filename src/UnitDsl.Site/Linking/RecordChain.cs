using UnitDsl.Site.Declarations;

namespace UnitDsl.Site.Linking;

/// <summary>A record and what it derives from, down to the root that says what kind of unit it is.</summary>
internal static class RecordChain
{
    /// <summary>The record first, its root last.</summary>
    public static IEnumerable<TypeDeclaration> Of(TypeDeclaration record, IDeclarations declarations)
    {
        // Two assemblies can each have a type of one name, and one of them derive from the other: by their names that is a circle.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = record; at is not null && seen.Add(at.Id); at = at.BaseId is null ? null : declarations.Find(at.BaseId))
            yield return at;
    }

    /// <summary>The same as scopes: each knows the one below it and the one above.</summary>
    public static List<RecordScope> Scopes(UnitContext context, IDeclarations declarations, TypeDeclaration record)
    {
        var scopes = new List<RecordScope>();
        RecordScope? derived = null;
        foreach (var declaration in Of(record, declarations))
        {
            var scope = new RecordScope(context, declaration, derived);
            if (derived is not null)
                derived.Base = scope;
            scopes.Add(derived = scope);
        }

        return scopes;
    }
}
