namespace UnitDsl.Systemd;

/// <summary>What an assignment without a value does.</summary>
public enum EmptyAssignment
{
    /// <summary>It forgets all items assigned so far.</summary>
    ResetList,

    /// <summary>It goes back to the default.</summary>
    Default,

    /// <summary>systemd warns and ignores it.</summary>
    Error,

    /// <summary>It does nothing: what was assigned can't be taken back.</summary>
    Noop,

    /// <summary>It means something of its own, which the facet <c>emptyValue</c> tells.</summary>
    Special,
}
