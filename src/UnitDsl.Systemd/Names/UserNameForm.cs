namespace UnitDsl.Systemd;

/// <summary>What <c>User=</c> and <c>Group=</c> make of a name.</summary>
public enum UserNameForm
{
    /// <summary>systemd refuses the unit.</summary>
    Invalid,

    /// <summary>A numeric id, taken as it is.</summary>
    Numeric,

    /// <summary>Accepted with a notice; sysusers, useradd and other tools may refuse it.</summary>
    Relaxed,

    /// <summary>Accepted everywhere.</summary>
    Strict,
}
