namespace UnitDsl;

/// <summary>Containers that share network and fate: becomes a <c>.pod</c> file, of which Quadlet makes a service.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("multi-user.target")]
public abstract record Pod : Unit;
