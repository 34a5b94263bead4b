using UnitDsl.Systemd;

namespace UnitDsl.Site.Model;

/// <summary>A user that the machine is to have.</summary>
public sealed record UserIntention(string Name, string Id, string Group, EquatableArray<string> Groups, string Home, string Shell, string Description, Origin Origin) : Intention(Origin)
{
    /// <summary>Whether both make the same user.</summary>
    public bool IsSameAs(UserIntention other) => Equals(other with { Origin = Origin });
}

/// <summary>A group that the machine is to have.</summary>
public sealed record GroupIntention(string Name, string Id, EquatableArray<string> Members, Origin Origin) : Intention(Origin);

/// <summary>A directory that the machine is to have.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Mode">In octal digits; empty for the usual one.</param>
/// <param name="Owner">Whose it is; empty where that was not said.</param>
/// <param name="Group">The group it belongs to; empty where that was not said.</param>
/// <param name="Age">How long what lies in it is kept; empty for ever.</param>
/// <param name="IsOfUnit">It was said of a unit, whose user it belongs to unless another one was named.</param>
/// <param name="Origin">Where it was said.</param>
public sealed record DirectoryIntention(string Path, string Mode, string Owner, string Group, string Age, bool IsOfUnit, Origin Origin) : Intention(Origin)
{
    /// <summary>The directory with its owner, who is the unit's user where nobody named one; the group is that of the same name, or the unit's.</summary>
    public DirectoryIntention OwnedBy(string? user, string? group)
    {
        if (Owner.Length > 0 || !IsOfUnit || user is null)
            return this with { Group = Group.Length > 0 ? Group : Owner };
        return this with { Owner = user, Group = Group.Length > 0 ? Group : group ?? user };
    }
}

/// <summary>A line of tmpfiles.d as somebody wrote it.</summary>
public sealed record TmpfilesIntention(string Line, string Path, Origin Origin) : Intention(Origin);
