namespace UnitDsl;

/// <summary>A swap device or file: becomes a <c>.swap</c> unit, named after its <c>What=</c>.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("swap.target")]
public abstract record Swap : Unit;
