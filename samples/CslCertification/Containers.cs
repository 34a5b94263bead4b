using UnitDsl;

[assembly: Site("csl", Podman = "5.4", Compose = true)]

namespace CslCertification;

/// <summary>nginx and PHP-FPM. The others start when it is healthy.</summary>
[PublishPort(8080, 80), NetworkAlias("app"), Criticality(CriticalityLevel.Critical), TimeoutStartSec("3min")]
[HealthCheck(Http = "http://127.0.0.1/health/index.php", Interval = "10s", Timeout = "5s", Retries = 5, StartPeriod = "60s", RestartUnhealthy = true)]
public sealed record App() : CslService("app", "nginx");

/// <summary>A worker is a container: each is stopped, restarted and seen on its own. Scaling is the number.</summary>
[DependsOn<App>(Healthy = true), Instances(2), ContainerName("csl-{Unit}-{Instance}"), SyslogIdentifier("csl-{Unit}-{Instance}")]
[Exec("php", "artisan", "queue:work", "--queue=default,emails,notifications"), Environment("QUEUE_CONNECTION", "database")]
public sealed record Queue() : CslService("queue", "queue:work", Grace: "3600s");

/// <summary>The WebSocket server.</summary>
[DependsOn<App>(Healthy = true), PublishPort(8085, 8080), EnvironmentFile("/etc/csl/reverb.env"), Secret("REVERB_APP_SECRET", As = SecretMode.EnvironmentFile)]
[Environment("REVERB_HOST", "0.0.0.0"), Environment("REVERB_PORT", "8080")]
public sealed record Reverb() : CslService("reverb", "reverb:start");

/// <summary>Laravel's scheduler, which knows itself when what is due.</summary>
[DependsOn<App>(Healthy = true), Exec("php", "artisan", "schedule:work")]
public sealed record Scheduler() : CslService("scheduler", "schedule:work", Interval: "30s");

/// <summary>Reports what the application does.</summary>
[DependsOn<App>(Healthy = true), Secret("NIGHTWATCH_TOKEN", As = SecretMode.EnvironmentFile), Environment("NIGHTWATCH_REQUEST_SAMPLE_RATE", "0.1")]
public sealed record Nightwatch() : CslService("nightwatch", "nightwatch:agent", Interval: "30s");

/// <summary>A run that begins and ends: what is started every five minutes is a timer's, and not a loop in a shell of a container that is there all day.</summary>
[DependsOn<App>(Healthy = true), Every("5min"), Type(ServiceType.Oneshot), Restart(Restart.No), TimeoutStartSec("10min")]
[Exec("php", "artisan", "app:regularize-completed-orders", "--limit=100", "--sleep=1")]
public sealed record OrderRegularizer() : Csl("scheduler");
