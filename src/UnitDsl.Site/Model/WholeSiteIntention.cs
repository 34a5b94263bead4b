namespace UnitDsl.Site.Model;

/// <summary>It stands for the site as a whole.</summary>
public sealed record WholeSiteIntention(Origin Origin) : Intention(Origin);
