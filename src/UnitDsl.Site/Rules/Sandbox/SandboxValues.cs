using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0411 and UNIT0414: a word that systemd does not know takes a protection away, and the service runs on without it.</summary>
internal static class SandboxValues
{
    public static readonly RuleDescriptor UnknownCapability = new("UNIT0411", "An unknown capability", Categories.Sandbox, Severity.Error, HasRepair: true);

    public static readonly RuleDescriptor LostProtection = new("UNIT0414", "A protection that is lost to a word", Categories.Sandbox, Severity.Error, HasRepair: true);

    private static readonly string[] beginnings = ["Protect", "Private", "Restrict", "SystemCall"];

    private static readonly HashSet<string> others = new(StringComparer.Ordinal)
    {
        "NoNewPrivileges", "LockPersonality", "MemoryDenyWriteExecute", "RemoveIPC", "DynamicUser", "ProcSubset", "DevicePolicy", "DeviceAllow", "KeyringMode", "SecureBits", "IPAddressDeny", "IPAddressAllow",
        "SocketBindAllow", "SocketBindDeny", "MountFlags",
    };

    public static bool IsUnknownCapability(ValueMistake mistake) => mistake.Directive.Kind == "capability-set" && mistake.Problem.Consequence == Consequence.IgnoresWord;

    public static bool IsLostProtection(ValueMistake mistake) =>
        mistake.Problem.Consequence is Consequence.IgnoresLine or Consequence.IgnoresWord or Consequence.IgnoresRest
        && (others.Contains(mistake.Directive.Name) || Array.Exists(beginnings, word => mistake.Directive.Name.StartsWith(word, StringComparison.Ordinal)));
}
