namespace UnitDsl.Site.Linking;

/// <summary>Where the holes of an attribute look for what fills them.</summary>
internal abstract class Scope
{
    private readonly HashSet<string> underway = new(StringComparer.Ordinal);

    /// <summary>The names that a hole could have meant.</summary>
    public abstract IEnumerable<string> Names { get; }

    public Resolution Resolve(string name)
    {
        if (!underway.Add(name))
            return new Resolution(ResolutionKind.Cyclic);

        try
        {
            return ResolveOwn(name);
        }
        finally
        {
            underway.Remove(name);
        }
    }

    protected abstract Resolution ResolveOwn(string name);
}
