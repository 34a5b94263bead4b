using UnitDsl.Generator.Tests.Support;

namespace UnitDsl.Generator.Tests.Staleness;

/// <summary>One kind of thing that a unit's text depends on: an edit of only that, written into the sources as <c>‹before⇒after›</c>.</summary>
public sealed record EditCase(string Name, params string[] Sources)
{
    public SiteCode Before => SiteCode.Of([.. Sources.Select(EditMarkup.Before)]);

    public SiteCode After => SiteCode.Of([.. Sources.Select(EditMarkup.After)]);
}
