namespace UnitDsl;

/// <summary>
/// The address of all ports that name none of their own by <c>Bind</c>; and, as the hole <c>{Bind}</c>, what the program is to be told. On the assembly it is that of all units.
/// </summary>
/// <example><code>[Bind("127.0.0.1", Variable = "HOSTNAME"), Port(3000)]</code></example>
/// <param name="address">An IP address such as <c>127.0.0.1</c> or <c>::1</c>; <c>*</c> for all.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class BindAttribute(string address) : IntentAttribute
{
    /// <summary>The address.</summary>
    public string Address { get; } = address;

    /// <summary>The environment variable that tells the program its address, such as <c>HOSTNAME</c> or <c>HOST</c>; none where it is told in another way. An <c>[Environment]</c> of the same name wins.</summary>
    public string Variable { get; set; } = "";
}
