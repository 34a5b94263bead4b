namespace UnitDsl;

/// <summary>
/// How often the service runs, whatever the clock on the wall says: brings <c>x.timer</c> along with <c>x.service</c>, which is then not started at boot itself. The time counts from
/// the start of a run to the start of the next one; a run that is not done by then is followed by the next one as soon as it is.
/// </summary>
/// <example>
/// <code>
/// [Every("1min"), Type(ServiceType.Oneshot), ExecStart("/usr/local/bin/metrics"), TimeoutStartSec("50s")]
/// public sealed record Metrics() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class EveryAttribute : IntentAttribute
{
    /// <summary>A time span as systemd writes it, such as <c>"1min 30s"</c>; <c>""</c> takes back that of a pattern.</summary>
    /// <param name="interval">The time.</param>
    public EveryAttribute(string interval) => Interval = interval;

    /// <summary>So many seconds.</summary>
    /// <param name="seconds">The time.</param>
    public EveryAttribute(double seconds) => Interval = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The time, as text.</summary>
    public string Interval { get; }

    /// <summary>When it runs for the first time after a boot. Unless said, that is one interval after the timer was started, and no more than a minute.</summary>
    public string AfterBoot { get; set; } = "";

    /// <summary>The time counts from the end of a run to the start of the next.</summary>
    public bool FromEnd { get; set; }

    /// <summary><c>AccuracySec=</c>: how much later it may be at most. It follows from the interval, unless said.</summary>
    public string Accuracy { get; set; } = "";

    /// <summary><c>RandomizedDelaySec=</c>: up to this much later, so that not all run at once.</summary>
    public string RandomizedDelay { get; set; } = "";
}
