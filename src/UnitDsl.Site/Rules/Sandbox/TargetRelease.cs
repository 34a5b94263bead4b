using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Sandbox;

/// <summary>UNIT0424: what the machines' systemd does not know yet, or no more, and what to write there instead.</summary>
internal static class TargetRelease
{
    public static readonly RuleDescriptor Descriptor = new("UNIT0424", "Not for this release of systemd", Categories.Versions, Severity.Error, HasRepair: true);

    private static readonly Dictionary<string, string> older = new(StringComparer.Ordinal)
    {
        ["RestartSteps"] = "RestartSec= with one delay for every restart",
        ["RestartMaxDelaySec"] = "RestartSec= with one delay for every restart",
        ["RestartRandomizedDelaySec"] = "another RestartSec= for each service",
        ["RestartMode"] = "nothing: dependent units see the failed state in between, as RestartMode=normal has it",
        ["ReloadSignal"] = "Type=notify with ExecReload=/bin/kill -HUP $MAINPID",
        ["ExecReloadPost"] = "a second ExecReload=",
        ["UpheldBy"] = "Upholds= in the other unit",
        ["WantsMountsFor"] = "RequiresMountsFor=, or Wants= and After= on the mount unit",
        ["ImportCredential"] = "LoadCredential= for each credential",
        ["OpenFile"] = "BindReadOnlyPaths=, or LoadCredential=",
        ["PrivatePIDs"] = "ProtectProc=invisible with ProcSubset=pid",
        ["BindLogSockets"] = "BindReadOnlyPaths=/dev/log /run/systemd/journal",
        ["RandomizedOffsetSec"] = "RandomizedDelaySec= with FixedRandomDelay=yes",
        ["LogFilterPatterns"] = "a filter where the journal is read",
        ["RootEphemeral"] = "RootImage= with ReadOnlyPaths= and TemporaryFileSystem=",
        ["StartupMemoryMax"] = "MemoryMax=",
        ["StartupMemoryHigh"] = "MemoryHigh=",
        ["StartupMemoryLow"] = "MemoryLow=",
        ["MemoryZSwapMax"] = "MemorySwapMax=",
        ["SetLoginEnvironment"] = "Environment=HOME=… USER=…",
        ["ConditionVersion"] = "ConditionKernelVersion=",
        ["PollLimitBurst"] = "TriggerLimitBurst=",
        ["PollLimitIntervalSec"] = "TriggerLimitIntervalSec=",
        ["notify-reload"] = "Type=notify with ExecReload=/bin/kill -HUP $MAINPID",
        ["disconnected"] = "yes",
        ["connected"] = "yes",
    };

    /// <summary>The rest of a sentence; empty where there is no older way.</summary>
    public static string OlderWay(string name) => older.TryGetValue(name, out var way) ? $"; the older way is {way}" : "";

    /// <summary>A word that is known, but not to this release; or a directive that it knows no more.</summary>
    public static bool Is(ValueMistake mistake)
    {
        var directive = mistake.Directive;
        if (mistake.Problem.Consequence is not (Consequence.IgnoresLine or Consequence.IgnoresWord or Consequence.RefusesUnit) || directive.IsIgnored)
            return false;
        if (directive.Until is not null && mistake.Problem.Message.IndexOf("has had no effect since", StringComparison.Ordinal) >= 0)
            return true;
        return directive.EnumName is { } name && EnumCatalogue.Find(name, mistake.Wrong) is { } member && (member.Since > ValueContext.OldestRelease || member.Until is not null);
    }

    public static string? Advice(ValueMistake mistake) => older.TryGetValue(mistake.Wrong, out var way) ? $"the older way is {way}" : null;
}
