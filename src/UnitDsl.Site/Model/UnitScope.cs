namespace UnitDsl.Site.Model;

/// <summary>Which manager runs a unit.</summary>
public enum UnitScope
{
    /// <summary>The machine's.</summary>
    System,

    /// <summary>Each user's own.</summary>
    User,
}

/// <summary>What follows from it; nothing else knows where which manager has its units.</summary>
public static class UnitScopes
{
    /// <summary>Where the units of an administrator lie on the machine.</summary>
    public static string Directory(this UnitScope scope) => $"/etc/systemd/{scope.Word()}/";

    /// <summary>As systemd and people name it.</summary>
    public static string Word(this UnitScope scope) => scope == UnitScope.User ? "user" : "system";

    /// <summary>The target that what runs all the time starts with.</summary>
    public static string DefaultTarget(this UnitScope scope) => scope == UnitScope.User ? "default.target" : "multi-user.target";
}
