namespace UnitDsl;

/// <summary>Gives the unit a name of its own instead of the record's name in kebab-case.</summary>
/// <param name="name">The name, with or without the suffix of its kind; <c>app@</c> makes a template unit.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NameAttribute(string name) : IntentAttribute
{
    /// <summary>The unit's name.</summary>
    public string Name { get; } = name;
}
