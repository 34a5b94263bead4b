namespace UnitDsl;

/// <summary>The part that a unit has in its site, in the order in which these are started and rolled out; stopped the other way round.</summary>
public enum Tier
{
    /// <summary>What everything else stands on: databases, proxies.</summary>
    Infrastructure,

    /// <summary>What the site is about.</summary>
    Core,

    /// <summary>What earns its living with it; a unit that says nothing.</summary>
    Business,

    /// <summary>What its people have among themselves.</summary>
    Community,

    /// <summary>What can be missed for a while.</summary>
    Auxiliary,
}
