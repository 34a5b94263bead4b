namespace UnitDsl;

/// <summary>The transport protocol of a port.</summary>
public enum Protocol
{
    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,
}
