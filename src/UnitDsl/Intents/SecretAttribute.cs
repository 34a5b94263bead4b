namespace UnitDsl;

/// <summary>A secret by its name; its value never stands in any artifact, and is put on the machine by its operator.</summary>
/// <param name="name">The secret's name, such as <c>DB_PASSWORD</c>.</param>
/// <remarks>
/// As a credential the program finds the value in the file that the variable <c>NAME_FILE</c> names; as an environment file in the variable <c>NAME</c> itself.
/// On a container it is a secret of Podman's (<c>podman secret create NAME -</c>): a file below <c>/run/secrets</c>, or with <see cref="SecretMode.EnvironmentFile"/> a variable.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class SecretAttribute(string name) : IntentAttribute
{
    /// <summary>The secret's name.</summary>
    public string Name { get; } = name;

    /// <summary>How it reaches the program; a credential unless said otherwise.</summary>
    public SecretMode As { get; set; }

    /// <summary>
    /// The file on the machine that holds it. Where it is not given: <c>/etc/credstore/UNIT.NAME</c>, <c>/etc/credstore.encrypted/UNIT.NAME</c>,
    /// or <c>/etc/credstore/UNIT.env</c>.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>
    /// The variable that names the credential's file: <c>NAME_FILE</c> unless said otherwise; an empty text sets none. An <c>[Environment]</c> of the same name wins.
    /// </summary>
    public string Variable { get; set; } = "";
}
