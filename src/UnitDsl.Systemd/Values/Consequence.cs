namespace UnitDsl.Systemd;

/// <summary>What systemd does about a problem, from harmless to fatal.</summary>
public enum Consequence
{
    /// <summary>It complains and takes the value, as it is or changed.</summary>
    Complains,

    /// <summary>It leaves out the word and takes the others.</summary>
    IgnoresWord,

    /// <summary>It keeps the words before and leaves out the rest of the line.</summary>
    IgnoresRest,

    /// <summary>It goes on as if the line were not there.</summary>
    IgnoresLine,

    /// <summary>It does not load the unit.</summary>
    RefusesUnit,
}
