namespace UnitDsl.Systemd;

/// <summary>Where a dependency comes from; it may have several reasons.</summary>
[Flags]
public enum DependencyOrigins
{
    None = 0,

    /// <summary>A directive asks for it, in so many words or because it needs it.</summary>
    File = 1,

    /// <summary>It lies in the nature of the unit; nothing can turn it off.</summary>
    Implicit = 2,

    /// <summary>What <c>DefaultDependencies=</c> adds.</summary>
    Default = 4,

    /// <summary>What the parameters of a mount ask for.</summary>
    MountFile = 8,

    /// <summary>The slice that it is in.</summary>
    SliceProperty = 16,
}
