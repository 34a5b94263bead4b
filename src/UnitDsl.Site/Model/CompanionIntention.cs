using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A timer, a socket or a path unit that a service declares on itself: what was said of it, from which the whole unit is made when the site is joined.</summary>
/// <param name="Attribute">The attribute that says it, as it is written.</param>
/// <param name="Kind">The kind of the unit.</param>
/// <param name="Settings">What was said of it.</param>
/// <param name="Origin">The attribute.</param>
public sealed record CompanionIntention(string Attribute, UnitKind Kind, EquatableArray<Setting> Settings, Origin Origin) : Intention(Origin);
