namespace UnitDsl;

/// <summary>The raw way out: a directive that the catalogue does not know yet, written as it stands.</summary>
/// <param name="name">The directive's name.</param>
/// <param name="value">Its value, in systemd's own syntax.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class DirectiveAttribute(string name, string value) : IntentAttribute
{
    /// <summary>The directive's name.</summary>
    public string Name { get; } = name;

    /// <summary>Its value.</summary>
    public string Value { get; } = value;

    /// <summary>The section it stands in; that of the unit's kind (such as <c>Service</c>) where it is not given.</summary>
    public string Section { get; set; } = "";
}
