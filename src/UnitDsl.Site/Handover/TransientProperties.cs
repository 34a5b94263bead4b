using UnitDsl.Systemd;

namespace UnitDsl.Site.Handover;

/// <summary>
/// What <c>systemd-run</c> cannot say of a transient unit although a unit file can. systemd refuses a property that it does not know, and with it the whole start, so a test asks booted
/// machines about every directive and every value that is taken here.
/// </summary>
internal static class TransientProperties
{
    /// <summary>The newest release whose <c>systemd-run</c> was asked.</summary>
    public const int NewestAsked = 257;

    private static readonly HashSet<string> missing = new(StringComparer.Ordinal)
    {
        "NonBlocking", "Sockets", "StandardInputText", "StartLimitInterval", "TimeoutCleanSec", "DefaultStartupMemoryLow",
        "StartupMemoryLow", "StartupMemoryHigh", "StartupMemoryMax", "StartupMemorySwapMax", "StartupMemoryZSwapMax",
    };

    // Words that came to directives which were switches before; the property on the bus is still the switch.
    private static readonly Dictionary<string, string[]> words = new(StringComparer.Ordinal)
    {
        ["PrivateTmp"] = ["connected", "disconnected"],
        ["PrivateUsers"] = ["self", "identity", "full"],
        ["ProtectControlGroups"] = ["private", "strict"],
        ["ProtectHostname"] = ["private"],
        ["RestrictAddressFamilies"] = ["none"],
    };

    /// <summary>Why the launcher cannot pass this on; null where it can.</summary>
    public static string? Refusal(string name, string value)
    {
        if (LauncherUnit.IsOwn(name))
            return OfLauncher(name, value);
        if (missing.Contains(name) || DirectiveCatalogue.Find("Service", name) is not { Since: <= NewestAsked })
            return $"systemd-run knows no {name}=, so a transient unit cannot have it";
        if (words.TryGetValue(name, out var refused) && refused.Contains(value))
            return $"systemd-run takes {name}= as a switch only and refuses '{value}'";

        return name switch
        {
            "Type" when value == "oneshot" => "A launcher is for what stays: with Type=oneshot it could not tell a program that is done from one that never started",
            "RemainAfterExit" when BooleanGrammar.Parse(value) == true => "With RemainAfterExit= the unit would be active although its program is dead",
            "ImportCredential" when value.IndexOf(':') >= 0 => "systemd-run imports credentials under their own names only",
            "ExecStart" when !IsPlain(CommandLine.Parse(value)) => "systemd-run takes one program with its arguments, without a prefix before it",
            _ => null,
        };
    }

    private static bool IsPlain(IReadOnlyList<Command> commands) => commands.Count == 1 && commands[0] is { Prefixes: CommandPrefixes.None, Name: null };

    private static string? OfLauncher(string name, string value) =>
        name is "RestartPreventExitStatus" or "RestartForceExitStatus" && !value.All(static c => c is >= '0' and <= '9' or ' ')
            ? $"The launcher gets the program's exit code and nothing of its signals (255 stands for all of them), so {name}= is about numbers here"
            : null;
}
