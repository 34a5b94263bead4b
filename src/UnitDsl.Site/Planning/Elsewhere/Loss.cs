using UnitDsl.Site.Model;

namespace UnitDsl.Site.Planning.Elsewhere;

/// <summary>Something that a unit says and that what runs it elsewhere has no word for.</summary>
/// <param name="What">What is lost, such as <c>PrivateTmp=</c>.</param>
/// <param name="Why">What that comes to; empty where it is plain.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record Loss(string What, string Why, Origin Origin)
{
    /// <summary>Nothing of any use can be written without it.</summary>
    public bool IsFatal { get; init; }
}
