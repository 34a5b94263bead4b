namespace UnitDsl.Site.Model;

/// <summary>
/// What an intent attribute says of a unit beside directives, ports, secrets and health: each kind of intent has a record of its own, which is read when the record is linked and
/// used where the site is joined, judged by rules, or planned.
/// </summary>
/// <param name="Origin">The attribute: the place to show for what is wrong with all of it.</param>
public abstract record Intention(Origin Origin);
