namespace UnitDsl;

/// <summary>A group that the site's machine is to have, made by systemd-sysusers when the site is installed. One that is there already stays as it is, and none is ever removed.</summary>
/// <param name="name">The group's name.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class SystemGroupAttribute(string name) : IntentAttribute
{
    /// <summary>The group's name.</summary>
    public string Name { get; } = name;

    /// <summary>The number that the group gets, where it has to be this one; the machine chooses one unless it is given.</summary>
    public int Id { get; set; }

    /// <summary>Users that are put into the group, separated by blanks or commas; they are made where they are not there.</summary>
    public string Members { get; set; } = "";
}
