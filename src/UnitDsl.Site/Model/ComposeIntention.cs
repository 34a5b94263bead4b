namespace UnitDsl.Site.Model;

/// <summary>The site is to have a <c>compose.yaml</c>, in which this unit has a part.</summary>
/// <param name="Origin">Where that was asked for.</param>
public sealed record ComposeIntention(Origin Origin) : Intention(Origin);
