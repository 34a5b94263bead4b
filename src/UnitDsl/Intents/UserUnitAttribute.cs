namespace UnitDsl;

/// <summary>
/// A unit that each user's own manager runs (<c>systemd --user</c>), and not the machine's. Its file lies below <c>/etc/systemd/user</c>, it is enabled for everybody, and without a
/// <c>[WantedBy]</c> of its own it starts with <c>default.target</c>: with the first login of a user, or at boot for those who linger.
/// </summary>
/// <remarks>
/// On a record that derives from <c>External</c> or <c>DropIn</c> it says that the unit which someone else ships is one of users. On an assembly it reaches every service, timer, socket,
/// path unit, target and slice of the site.
/// </remarks>
/// <example>
/// <code>
/// [UserUnit, Description("Takes notes in"), ExecStart("/usr/bin/notes-sync"), SyslogIdentifier("{Unit}")]
/// public sealed record NotesSync() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class UserUnitAttribute : IntentAttribute
{
    /// <summary>Makes the unit one of users.</summary>
    public UserUnitAttribute()
    {
    }

    /// <summary>Makes the unit one of users, or one of the machine where a pattern or the assembly says otherwise.</summary>
    /// <param name="isOfUsers">False for one of the machine.</param>
    public UserUnitAttribute(bool isOfUsers) => IsOfUsers = isOfUsers;

    /// <summary>Whether it is one of users.</summary>
    public bool IsOfUsers { get; } = true;
}
