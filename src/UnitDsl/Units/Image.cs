namespace UnitDsl;

/// <summary>An image that is pulled before containers start: becomes an <c>.image</c> file, of which Quadlet makes a service.</summary>
/// <remarks>It is started by whatever uses it.</remarks>
public abstract record Image : Unit;
