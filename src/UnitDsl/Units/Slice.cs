namespace UnitDsl;

/// <summary>A share of the machine that units are placed in: becomes a <c>.slice</c> unit.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
public abstract record Slice : Unit;
