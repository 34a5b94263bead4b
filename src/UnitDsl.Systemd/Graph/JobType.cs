namespace UnitDsl.Systemd;

/// <summary>What is done to a unit.</summary>
public enum JobType
{
    Start,

    /// <summary>Nothing is done, but the unit has to be active.</summary>
    Verify,
    Stop,
    Restart,
}
