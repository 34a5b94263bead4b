namespace UnitDsl;

/// <summary>
/// When the service runs, by the calendar: brings <c>x.timer</c> along with <c>x.service</c>, which is then not started at boot itself. A run that was missed while the machine was
/// off is made up for when it is on again.
/// </summary>
/// <example>
/// <code>
/// [Schedule("*-*-* 03:00:00", RandomizedDelay = "10min"), Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/backup")]
/// public sealed record Backup() : Service;
/// </code>
/// </example>
/// <param name="events">Calendar events, such as <c>"Mon..Fri 10:00"</c>. Several add up, and <c>""</c> takes back those of a pattern.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ScheduleAttribute(params string[] events) : IntentAttribute
{
    /// <summary>The calendar events.</summary>
    public string[] Events { get; } = events;

    /// <summary><c>Persistent=</c>: whether a run that was missed while the machine was off is made up for. It is, unless this is <c>false</c>.</summary>
    public bool Persistent { get; set; } = true;

    /// <summary><c>RandomizedDelaySec=</c>: up to this much later, so that not all run at once.</summary>
    public string RandomizedDelay { get; set; } = "";

    /// <summary><c>FixedRandomDelay=</c>: the delay is the same each time, and another on another machine.</summary>
    public bool FixedRandomDelay { get; set; }

    /// <summary><c>AccuracySec=</c>: how much later it may be at most. It follows from how often the service runs, unless said.</summary>
    public string Accuracy { get; set; } = "";

    /// <summary><c>WakeSystem=</c>: wakes a machine that is suspended.</summary>
    public bool WakeSystem { get; set; }
}
