namespace UnitDsl;

/// <summary>
/// A unit that someone else ships: nothing is emitted for it, but it can be referred to by type, and its ports take part in the checks.
/// </summary>
/// <param name="UnitName">The unit's full name, such as <c>mysql.service</c>.</param>
/// <example>
/// <code>
/// [Port(3306)]
/// public sealed record MySql() : External("mysql.service");
/// </code>
/// </example>
public abstract record External(string UnitName) : Unit;
