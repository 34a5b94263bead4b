namespace UnitDsl;

/// <summary>A listening socket that starts a service on demand: becomes a <c>.socket</c> unit.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[WantedBy("sockets.target")]
public abstract record Socket : Unit;
