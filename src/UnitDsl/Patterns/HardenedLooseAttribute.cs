namespace UnitDsl;

/// <summary>
/// The loosest of three sandboxes (exposure 3.2 with a user of its own): a read-only system, no devices, no capabilities, no way to gain privileges.
/// For programs that need system calls which <see cref="HardenedAttribute"/> refuses.
/// </summary>
/// <remarks>Nothing but the attributes on this class: copy it, or override any of them beside it.</remarks>
[NoNewPrivileges, PrivateTmp, PrivateDevices, ProtectSystem(ProtectSystem.Strict), ProtectHome]
[ProtectKernelTunables, ProtectKernelModules, ProtectKernelLogs, ProtectControlGroups(true), ProtectClock, ProtectHostname(true)]
[LockPersonality, RestrictRealtime, RestrictSUIDSGID, RestrictNamespaces("yes"), RemoveIPC]
[RestrictAddressFamilies("AF_UNIX", "AF_INET", "AF_INET6"), CapabilityBoundingSet(""), SystemCallArchitectures("native"), UMask("0077")]
public class HardenedLooseAttribute : PatternAttribute;
