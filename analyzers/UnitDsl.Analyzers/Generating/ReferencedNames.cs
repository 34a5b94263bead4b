using UnitDsl.Analyzers.Reading;
using UnitDsl.Site.Model;
using UnitDsl.Systemd;

namespace UnitDsl.Analyzers.Generating;

/// <summary>A type and the unit that it stands for.</summary>
internal sealed record ReferencedName(string TypeId, string Name);

/// <summary>The names behind typed references: only those that are used, so that a new name elsewhere changes nothing.</summary>
internal sealed record ReferencedNames(EquatableArray<ReferencedName> Names)
{
    private Dictionary<string, string>? byType;

    public static ReferencedNames Of(SiteSource source)
    {
        var used = new SortedSet<string>(source.Units.SelectMany(static unit => unit.TypeReferences), StringComparer.Ordinal);
        if (used.Count == 0)
            return new ReferencedNames(EquatableArray<ReferencedName>.Empty);

        var names = new UnitNames(source.Model);
        return new ReferencedNames(used
            .Select(id => (id, name: names.Find(id)))
            .Where(static pair => pair.name is not null)
            .Select(static pair => new ReferencedName(pair.id, pair.name!))
            .ToEquatableArray());
    }

    public string? Find(string typeId)
    {
        byType ??= Names.ToDictionary(static name => name.TypeId, static name => name.Name, StringComparer.Ordinal);
        return byType.TryGetValue(typeId, out var found) ? found : null;
    }

    public bool Equals(ReferencedNames? other) => other is not null && Names.Equals(other.Names);

    public override int GetHashCode() => Names.GetHashCode();
}
