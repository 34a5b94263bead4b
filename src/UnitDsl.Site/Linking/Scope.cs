namespace UnitDsl.Site.Linking;

/// <summary>Where the holes of an attribute look for what fills them.</summary>
internal abstract class Scope
{
    private HashSet<string>? underway;

    // What is found stays so; what is not may be later, such as the unit's own name. Without this, holes in holes cost time without end.
    private Dictionary<string, Resolution>? found;

    /// <summary>The names that a hole could have meant.</summary>
    public abstract IEnumerable<string> Names { get; }

    public Resolution Resolve(string name)
    {
        if (found is not null && found.TryGetValue(name, out var known))
            return known;
        if (!(underway ??= new(StringComparer.Ordinal)).Add(name))
            return new Resolution(ResolutionKind.Cyclic);

        try
        {
            var resolution = ResolveOwn(name);
            if (resolution.Kind == ResolutionKind.Found)
                (found ??= new(StringComparer.Ordinal)).Add(name, resolution);
            return resolution;
        }
        finally
        {
            underway.Remove(name);
        }
    }

    protected abstract Resolution ResolveOwn(string name);
}
