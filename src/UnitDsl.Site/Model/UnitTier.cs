namespace UnitDsl.Site.Model;

/// <summary>The part that a unit has in its site, in the order in which they are started.</summary>
public enum UnitTier
{
    Infrastructure,
    Core,
    Business,
    Community,
    Auxiliary,
}

/// <summary>Tiers as machines and operators name them.</summary>
public static class UnitTiers
{
    /// <summary>That of a unit which says nothing.</summary>
    public const UnitTier Default = UnitTier.Business;

    public static string Word(this UnitTier tier) => tier.ToString().ToLowerInvariant();
}
