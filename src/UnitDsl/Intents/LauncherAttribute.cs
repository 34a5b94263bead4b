namespace UnitDsl;

/// <summary>
/// The service's program runs as a transient unit, which <c>systemd-run</c> makes with everything that the record says, and the unit of the record is the one that launches it: active
/// exactly while the transient unit is, restarted when that fails, and ended with it.
/// </summary>
/// <remarks>
/// A plain service does all this without a second unit; a launcher is for those who need the transient one, because something else looks for it by that name. <c>RemainAfterExit=</c>
/// and <c>Type=oneshot</c> are what a launcher must not say: it would be active whatever becomes of its program.
/// </remarks>
/// <param name="unit">The transient unit's name, such as <c>shop-prod</c>; that of the record with <c>-run</c> behind it where it is not given.</param>
/// <example>
/// <code>
/// [Launcher("shop-prod"), ExecStart("/usr/bin/node server.js"), RunAs("shop"), Restart(Restart.OnFailure)]
/// public sealed record Shop() : Service;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class LauncherAttribute(string unit = "") : IntentAttribute
{
    /// <summary>The transient unit's name.</summary>
    public string Unit { get; } = unit;
}
