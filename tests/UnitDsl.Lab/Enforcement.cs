namespace UnitDsl.Lab;

/// <summary>
/// What the kernel can enforce in a machine depends on the host's control groups. With version 2 it is everything;
/// where the host still gives its controllers to version 1, a machine has either the ones or the others.
/// </summary>
public enum Enforcement
{
    /// <summary>MemoryMax=, TasksMax=, CPUQuota=, and what they count.</summary>
    Resources,

    /// <summary>IPAddressDeny=, SocketBindDeny= and the like.</summary>
    Network,
}
