namespace UnitDsl.Site.Linking;

/// <summary>Where the holes of an attribute look for what fills them.</summary>
internal abstract class Scope
{
    private readonly HashSet<string> underway = new(StringComparer.Ordinal);

    // What is found stays so; what is not may be later, such as the unit's own name. Without this, holes in holes cost time without end.
    private readonly Dictionary<string, Resolution> found = new(StringComparer.Ordinal);

    /// <summary>The names that a hole could have meant.</summary>
    public abstract IEnumerable<string> Names { get; }

    public Resolution Resolve(string name)
    {
        if (found.TryGetValue(name, out var known))
            return known;
        if (!underway.Add(name))
            return new Resolution(ResolutionKind.Cyclic);

        try
        {
            var resolution = ResolveOwn(name);
            if (resolution.Kind == ResolutionKind.Found)
                found.Add(name, resolution);
            return resolution;
        }
        finally
        {
            underway.Remove(name);
        }
    }

    protected abstract Resolution ResolveOwn(string name);
}
