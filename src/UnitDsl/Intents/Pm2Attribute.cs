namespace UnitDsl;

/// <summary>What PM2 does for a <see cref="Pm2App"/> and no directive says.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class Pm2Attribute : IntentAttribute
{
    /// <summary>How many processes run it. Without <see cref="Cluster"/> each of them has to find a port of its own (<c>NODE_APP_INSTANCE</c> counts them).</summary>
    public int Instances { get; set; } = 1;

    /// <summary>The processes of a node script share its port.</summary>
    public bool Cluster { get; set; }

    /// <summary>A process that has grown beyond this, such as <c>512M</c>, is restarted. It is looked at from time to time, and is no limit.</summary>
    public string MaxMemory { get; set; } = "";

    /// <summary>How long a process must have run for its start not to have failed.</summary>
    public string MinUptime { get; set; } = "";

    /// <summary>After how many failed starts in a row PM2 gives up; its own default is 16.</summary>
    public int MaxRestarts { get; set; } = -1;

    /// <summary>The pause before a restart, which then grows with each failure, to 15 seconds at most. In place of <c>[RestartSec]</c>.</summary>
    public string Backoff { get; set; } = "";

    /// <summary>A start is done when the program calls <c>process.send('ready')</c>.</summary>
    public bool WaitReady { get; set; }

    /// <summary>How long PM2 waits for that.</summary>
    public string ListenTimeout { get; set; } = "";
}
