namespace UnitDsl;

/// <summary>
/// The base of a pattern: a class of your own that stands for the attributes written on it.
/// Its constructor parameters are holes that those attributes may use as <c>{Name}</c>.
/// </summary>
/// <example>
/// <code>
/// [StateDirectory("{Name}"), CacheDirectory("{Name}")]
/// public sealed class StatefulAttribute(string name) : PatternAttribute;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly)]
public abstract class PatternAttribute : Attribute;
