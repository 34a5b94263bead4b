namespace UnitDsl.Systemd;

/// <summary>What the characters before a program ask for.</summary>
[Flags]
public enum CommandPrefixes
{
    None = 0,

    /// <summary><c>@</c>: the first argument is the name under which the program runs.</summary>
    OwnName = 1,

    /// <summary><c>-</c>: its failure counts as success.</summary>
    IgnoresFailure = 2,

    /// <summary><c>:</c>: variables stay as written.</summary>
    KeepsVariables = 4,

    /// <summary><c>+</c>: it runs with full privileges.</summary>
    FullPrivileges = 8,

    /// <summary><c>!</c>: it runs as root, with the sandbox in place.</summary>
    KeepsUser = 16,

    /// <summary><c>!!</c>: as <c>!</c>, where the system has no ambient capabilities.</summary>
    KeepsUserWithoutAmbient = 32,

    /// <summary><c>|</c>: a shell runs it.</summary>
    Shell = 64,
}
