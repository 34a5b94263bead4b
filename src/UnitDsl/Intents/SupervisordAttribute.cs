namespace UnitDsl;

/// <summary>
/// Asks for a configuration of supervisord beside the unit: the same program for an image that keeps a supervisor of its own. It lands as <c>deploy/supervisor/NAME.conf</c>,
/// a whole configuration for one supervisord, and is not installed. What supervisord has no word for is told, here and in the file.
/// </summary>
/// <param name="file">The file's name without <c>.conf</c>; programs of one name share one supervisord. Holes are filled.</param>
/// <example>
/// <code>
/// [Supervisord, Instances(2), ExecStart("/usr/bin/php artisan queue:work"), TimeoutStopSec("1h")]
/// public sealed record Queue() : Service;                           // deploy/supervisor/queue.conf, numprocs=2, stopwaitsecs=3600
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Assembly, Inherited = false)]
public sealed class SupervisordAttribute(string file = "{Unit}") : IntentAttribute
{
    /// <summary>The file's name without <c>.conf</c>.</summary>
    public string File { get; } = file;
}
