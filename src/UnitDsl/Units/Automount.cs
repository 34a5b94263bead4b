namespace UnitDsl;

/// <summary>A file system mounted at its first use: becomes an <c>.automount</c> unit, named after its <c>Where=</c>.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("multi-user.target")]
public abstract record Automount : Unit;
