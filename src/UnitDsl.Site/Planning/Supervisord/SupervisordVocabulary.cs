using UnitDsl.Site.Model;
using UnitDsl.Site.Planning.Elsewhere;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Planning.Supervisord;

/// <summary>Which directives supervisord has a word for, and which mean nothing where it runs; all others are lost there.</summary>
internal static class SupervisordVocabulary
{
    private static readonly HashSet<string> said = new(StringComparer.Ordinal)
    {
        "ExecStart", "WorkingDirectory", "User", "UMask", "Environment", "Type", "Restart", "SuccessExitStatus", "StartLimitBurst", "StartLimitIntervalSec", "StartLimitInterval",
        "KillSignal", "KillMode", "TimeoutStopSec", "StandardOutput", "StandardError",
    };

    // Words for people, for the journal and for systemd's own order of starting; supervisord's is priority=.
    private static readonly HashSet<string> idle = new(StringComparer.Ordinal)
    {
        "Description", "Documentation", "SyslogIdentifier", "SyslogFacility", "SyslogLevel", "SyslogLevelPrefix", "Wants", "After", "Before", "TimeoutStartSec", "RemainAfterExit", "GuessMainPID",
        "LogRateLimitIntervalSec", "LogRateLimitBurst",
    };

    private static readonly Dictionary<string, string> reasons = new(StringComparer.Ordinal)
    {
        ["EnvironmentFile"] = "its variables have to be in the environment of supervisord",
        ["RestartSec"] = "it waits one second after the first failed start, two after the second, and so on",
        ["Requires"] = "programs neither start nor stop with one another",
        ["BindsTo"] = "programs neither start nor stop with one another",
        ["PartOf"] = "programs neither start nor stop with one another",
        ["Group"] = "a program has the groups of its user",
        ["DynamicUser"] = "it runs as supervisord does, where no User= is said",
    };

    public static IEnumerable<Loss> Losses(UnitModel unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Section != "Install" && !said.Contains(setting.Name) && !idle.Contains(setting.Name) && !MeansNothing(setting))
                yield return new Loss(setting.Name + "=", reasons.TryGetValue(setting.Name, out var why) ? why : "", OriginOf(unit, setting));
        }

        if (unit.Health is { } health)
            yield return new Loss("the health check", "a program that runs is a program that is well", health.Attribute ?? health.Origin);
    }

    // What is off is the same where nobody can switch it on.
    private static bool MeansNothing(Setting setting) => setting.Assignments.Count == 0 || BooleanGrammar.Parse(setting.LastText) == false;

    private static Origin OriginOf(UnitModel unit, Setting setting)
    {
        var words = setting.Assignments[setting.Assignments.Count - 1].Words;
        return words.Count > 0 ? words[0].Origin : unit.Origin;
    }
}
