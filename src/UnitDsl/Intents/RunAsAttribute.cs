namespace UnitDsl;

/// <summary>The user that the program runs as: <c>User=</c> and <c>Group=</c> of the same name.</summary>
/// <param name="user">The user's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class RunAsAttribute(string user) : IntentAttribute
{
    /// <summary>The user's name.</summary>
    public string User { get; } = user;

    /// <summary>The group; the user's name where it is not given.</summary>
    public string Group { get; set; } = "";
}
