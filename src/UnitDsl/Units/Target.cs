namespace UnitDsl;

/// <summary>A named group of units: becomes a <c>.target</c> unit.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("multi-user.target")]
public abstract record Target : Unit;
