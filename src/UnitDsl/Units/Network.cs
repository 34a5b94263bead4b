namespace UnitDsl;

/// <summary>A network of containers: becomes a <c>.network</c> file, of which Quadlet makes a service that creates it.</summary>
/// <remarks>It is started by whatever uses it.</remarks>
public abstract record Network : Unit;
