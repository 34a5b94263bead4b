namespace UnitDsl;

/// <summary>A volume that Podman keeps: becomes a <c>.volume</c> file, of which Quadlet makes a service that creates it.</summary>
/// <remarks>It is started by whatever uses it.</remarks>
public abstract record Volume : Unit;
