using UnitDsl;

[assembly: Site("csl", Podman = "5.4", Compose = true)]

namespace CslCertification;

/// <summary>nginx and PHP-FPM. The others start when it is healthy.</summary>
[PublishPort(8080, 80), NetworkAlias("app"), Notify(ContainerNotify.Healthy), TimeoutStartSec("3min")]
[HealthCmd("curl", "-fsS", "-o", "/dev/null", "http://127.0.0.1/health/index.php"), HealthStartPeriod("60s")]
public sealed record App() : Csl("app", "nginx", Retries: 5);

/// <summary>One worker is one container: each is stopped, restarted and seen on its own, and a further one is a further line.</summary>
[DependsOn<App>, Environment("QUEUE_CONNECTION", "database")]
[Exec("php", "artisan", "queue:work", "--queue=default,emails,notifications")]
public abstract record QueueWorker() : Csl("queue", "queue:work", Grace: "3600s");

public sealed record Queue1() : QueueWorker;

public sealed record Queue2() : QueueWorker;

/// <summary>The WebSocket server.</summary>
[DependsOn<App>, PublishPort(8085, 8080), EnvironmentFile("/etc/csl/reverb.env"), PodmanArgs("--secret=REVERB_APP_SECRET,type=env")]
[Environment("REVERB_HOST", "0.0.0.0"), Environment("REVERB_PORT", "8080")]
public sealed record Reverb() : Csl("reverb", "reverb:start");

/// <summary>Laravel's scheduler, which knows itself when what is due.</summary>
[DependsOn<App>, Exec("php", "artisan", "schedule:work")]
public sealed record Scheduler() : Csl("scheduler", "schedule:work", Interval: "30s");

/// <summary>Reports what the application does.</summary>
[DependsOn<App>, PodmanArgs("--secret=NIGHTWATCH_TOKEN,type=env"), Environment("NIGHTWATCH_REQUEST_SAMPLE_RATE", "0.1")]
public sealed record Nightwatch() : Csl("nightwatch", "nightwatch:agent", Interval: "30s");
