namespace UnitDsl;

/// <summary>How much a service has to do. What each level comes to stands as attributes; copy them where you want others.</summary>
public enum TrafficLevel
{
    /// <summary>Many thousand connections at a time: <c>[LimitNOFILE(131072), TasksMax(8192), MemoryHigh("75%")]</c>.</summary>
    High,

    /// <summary>What most services see: <c>[LimitNOFILE(65536), TasksMax(4096), MemoryHigh("50%")]</c>.</summary>
    Medium,

    /// <summary>A few visitors: <c>[LimitNOFILE(16384), TasksMax(1024), MemoryHigh("25%")]</c>.</summary>
    Low,
}
