namespace UnitDsl.Systemd;

/// <summary>What a second assignment of the same directive does.</summary>
public enum Repeat
{
    /// <summary>It replaces the one before.</summary>
    Last,

    /// <summary>It adds to those before.</summary>
    List,

    /// <summary>It adds to those before, and replaces an item with the same key.</summary>
    Map,

    /// <summary>It is united with the set before, or taken away from it with <c>~</c>.</summary>
    Merge,

    /// <summary>It is ignored.</summary>
    First,
}
