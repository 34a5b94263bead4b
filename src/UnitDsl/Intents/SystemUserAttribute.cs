namespace UnitDsl;

/// <summary>
/// A user that the site's machine is to have, made by systemd-sysusers when the site is installed. One that is there already stays as it is, and none is ever removed: files may belong to it.
/// </summary>
/// <param name="name">The user's name; a group of the same name comes with it, unless <see cref="Group"/> names another one.</param>
/// <example>
/// <code>
/// [RunAs("shop"), SystemUser("shop", Home = "/srv/shop", Groups = "ssl-cert")]
/// public sealed record Shop() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class SystemUserAttribute(string name) : IntentAttribute
{
    /// <summary>The user's name.</summary>
    public string Name { get; } = name;

    /// <summary>The number that the user gets, where it has to be this one; the machine chooses one unless it is given.</summary>
    public int Id { get; set; }

    /// <summary>The user's own group, where it is not one of the same name; it is made where it is not there.</summary>
    public string Group { get; set; } = "";

    /// <summary>Further groups, separated by blanks or commas; they are made where they are not there.</summary>
    public string Groups { get; set; } = "";

    /// <summary>The home directory, which nobody makes for you: a <c>[Directory]</c> does. It is <c>/</c> unless it is given.</summary>
    public string Home { get; set; } = "";

    /// <summary>The login shell; without one nobody can log in as this user.</summary>
    public string Shell { get; set; } = "";

    /// <summary>Who or what the user is.</summary>
    public string Description { get; set; } = "";
}
