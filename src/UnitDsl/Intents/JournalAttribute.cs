namespace UnitDsl;

/// <summary>
/// A journal of the site's own: its services write into it (<c>LogNamespace=</c>), and it is limited and kept apart from the system's. The properties are those of journald.conf, by their own names.
/// A service that says <c>[LogNamespace("")]</c> stays with the system's journal.
/// </summary>
/// <example>
/// <code>
/// [assembly: Journal(SystemMaxUse = "500M", MaxRetentionSec = "1month")]
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class JournalAttribute : IntentAttribute
{
    /// <summary>Where it is kept: <c>persistent</c>, <c>volatile</c>, <c>auto</c> or <c>none</c>.</summary>
    public string Storage { get; set; } = "";

    /// <summary>Whether large entries are compressed, or from which size on.</summary>
    public string Compress { get; set; } = "";

    /// <summary>Whether entries are sealed, where the machine has a key for that.</summary>
    public string Seal { get; set; } = "";

    /// <summary>How long entries may wait until they are on the disk.</summary>
    public string SyncIntervalSec { get; set; } = "";

    /// <summary>The time in which a service may write <c>RateLimitBurst</c> entries; what is beyond that is dropped.</summary>
    public string RateLimitIntervalSec { get; set; } = "";

    /// <summary>How many entries a service may write in <c>RateLimitIntervalSec</c>; 0 for no limit.</summary>
    public string RateLimitBurst { get; set; } = "";

    /// <summary>How much of the disk it may use, such as <c>500M</c>.</summary>
    public string SystemMaxUse { get; set; } = "";

    /// <summary>How much of the disk it leaves to others.</summary>
    public string SystemKeepFree { get; set; } = "";

    /// <summary>How large one of its files may become.</summary>
    public string SystemMaxFileSize { get; set; } = "";

    /// <summary>How many files it keeps.</summary>
    public string SystemMaxFiles { get; set; } = "";

    /// <summary>How much memory it may use below <c>/run</c>, where it is not kept on the disk.</summary>
    public string RuntimeMaxUse { get; set; } = "";

    /// <summary>How much of <c>/run</c> it leaves to others.</summary>
    public string RuntimeKeepFree { get; set; } = "";

    /// <summary>How large one of its files below <c>/run</c> may become.</summary>
    public string RuntimeMaxFileSize { get; set; } = "";

    /// <summary>How many files it keeps below <c>/run</c>.</summary>
    public string RuntimeMaxFiles { get; set; } = "";

    /// <summary>How long an entry is kept, such as <c>1month</c>.</summary>
    public string MaxRetentionSec { get; set; } = "";

    /// <summary>How long one file is written to before the next one is begun: what is dropped is dropped by the file.</summary>
    public string MaxFileSec { get; set; } = "";

    /// <summary>Whether entries go to a syslog daemon, too.</summary>
    public string ForwardToSyslog { get; set; } = "";

    /// <summary>The least urgent level that is kept, such as <c>info</c>.</summary>
    public string MaxLevelStore { get; set; } = "";

    /// <summary>From which length on a line is split.</summary>
    public string LineMax { get; set; } = "";
}
