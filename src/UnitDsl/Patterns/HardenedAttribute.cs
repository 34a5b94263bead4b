namespace UnitDsl;

/// <summary>
/// The sandbox for programs that serve a network (exposure 1.4 with a user of its own): node, deno, .NET and PHP run under it unchanged.
/// Give the program what it may write to with <c>[StateDirectory]</c>, <c>[CacheDirectory]</c> or <c>[ReadWritePaths]</c>, and a user with <c>[RunAs]</c>.
/// </summary>
/// <remarks>Nothing but the attributes on this class and on <see cref="HardenedLooseAttribute"/>: copy it, or override any of them beside it.</remarks>
[ProtectProc(ProtectProc.Invisible), ProcSubset(ProcSubset.Pid), PrivateUsers(true), DevicePolicy(DevicePolicy.Closed)]
[SystemCallFilter("@system-service"), SystemCallFilter("~@privileged"), SystemCallErrorNumber("EPERM")]
public class HardenedAttribute : HardenedLooseAttribute;
