namespace UnitDsl;

/// <summary>Watches files and starts another unit when they change: becomes a <c>.path</c> unit. (Named so because System.IO.Path is in sight everywhere.)</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("paths.target")]
public abstract record PathUnit : Unit;
