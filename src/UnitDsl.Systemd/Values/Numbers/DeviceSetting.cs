namespace UnitDsl.Systemd;

/// <summary>What can be set for a single device.</summary>
internal enum DeviceSetting
{
    /// <summary>A share in relation to others.</summary>
    Weight,

    /// <summary>Bytes or operations a second.</summary>
    Limit,

    /// <summary>How long it may take to answer.</summary>
    Latency,
}
