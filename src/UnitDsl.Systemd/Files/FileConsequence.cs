namespace UnitDsl.Systemd;

/// <summary>What systemd does about a problem in a unit file.</summary>
public enum FileConsequence
{
    /// <summary>It goes on as if the line were not there.</summary>
    IgnoresLine,

    /// <summary>It goes on as if the section were not there.</summary>
    IgnoresSection,

    /// <summary>It stops reading. A unit file is not loaded at all; of a drop-in, what stands above counts and nothing below.</summary>
    RefusesFile,
}
