namespace UnitDsl;

/// <summary>A program that systemd starts and watches: becomes a <c>.service</c> unit.</summary>
/// <remarks>Its defaults are the attributes on this record; yours win over them.</remarks>
[Type(ServiceType.Exec), WantedBy("multi-user.target")]
public abstract record Service : Unit;
