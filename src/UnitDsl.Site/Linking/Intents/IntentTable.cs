namespace UnitDsl.Site.Linking.Intents;

/// <summary>The intent attributes, by name; every other attribute of ours is a directive.</summary>
internal static class IntentTable
{
    // Read before the others, because their texts ask for it, or after them, because it asks what they said.
    private static readonly HashSet<string> readElsewhere = new(StringComparer.Ordinal) { "Name", "Port", "Secret", "Site", "Project", "Slots", "Instances", "Route", "Tls", "Bind", "Follows", "Script", "Interpreter", "Pm2", UserUnitIntent.Name };

    private static readonly Dictionary<string, Action<UnitDraft, AppliedAttribute>> applied = new(StringComparer.Ordinal)
    {
        ["RunAs"] = RunAsIntent.Apply,
        ["DependsOn"] = DependsOnIntent.Apply,
        ["Tier"] = TierIntent.Apply,
        ["HealthCheck"] = HealthCheckIntent.Apply,
        ["Criticality"] = SizingIntent.ApplyCriticality,
        ["Traffic"] = SizingIntent.ApplyTraffic,
        ["Supervisord"] = SupervisordIntent.Apply,
        ["StartedBy"] = StartedByIntent.Apply,
        ["SystemUser"] = SystemUserIntent.Apply,
        ["SystemGroup"] = SystemUserIntent.ApplyGroup,
        ["Directory"] = DirectoryIntent.Apply,
        ["Tmpfiles"] = DirectoryIntent.ApplyLine,
        ["Journal"] = JournalIntent.Apply,
        ["LogFormat"] = JournalIntent.ApplyFormat,
        ["WholeSite"] = WholeSiteIntent.Apply,
        ["Directive"] = RawDirectiveIntent.Apply,
        ["Launcher"] = LauncherIntent.Apply,
    };

    public static bool IsReadElsewhere(string name) => readElsewhere.Contains(name);

    public static Action<UnitDraft, AppliedAttribute>? Find(string name) => applied.TryGetValue(name, out var apply) ? apply : null;
}
