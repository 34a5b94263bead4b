namespace UnitDsl;

/// <summary>An image that is built on the machine: becomes a <c>.build</c> file, of which Quadlet makes a service.</summary>
/// <remarks>It is started by whatever uses it.</remarks>
public abstract record Build : Unit;
