using UnitDsl.Site.Model;

namespace UnitDsl.Site.Linking;

internal enum ResolutionKind
{
    Found,
    Unknown,
    NotConstant,
    Unbound,
    Cyclic,
    Failed,
    Malformed,

    /// <summary>It stands for nothing, and that was said already at a better place.</summary>
    Reported,
}

/// <summary>What a name stands for in a scope.</summary>
/// <param name="Kind">Whether it stands for anything.</param>
/// <param name="Text">The text that fills the hole.</param>
/// <param name="Origin">Where that text was written, when it is the place to point at.</param>
/// <param name="Owner">The type that has the member.</param>
/// <param name="IsVerbatim">The text is what was written there, character for character.</param>
internal readonly record struct Resolution(ResolutionKind Kind, string Text = "", Origin? Origin = null, string Owner = "", bool IsVerbatim = false)
{
    public static readonly Resolution Unknown = new(ResolutionKind.Unknown);
}
