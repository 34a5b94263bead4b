namespace UnitDsl;

/// <summary>A mounted file system: becomes a <c>.mount</c> unit, named after its <c>Where=</c>.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("multi-user.target")]
public abstract record Mount : Unit;
