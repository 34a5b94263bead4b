using UnitDsl;

[assembly: Site("laravel", Ports = "6001")]

namespace Laravel;

/// <summary>What every <c>artisan</c> command of the application has in common.</summary>
/// <param name="Does">What it is there for.</param>
/// <param name="Command">The command.</param>
[Description("{Does}"), Documentation("https://laravel.com/docs")]
[DependsOn<Redis>, RunAs("www-data"), WorkingDirectory("/var/www/project")]
[ExecStart("/usr/bin/php artisan {Command}"), Restart(Restart.Always), RestartSec(5)]
[Hardened, ReadWritePaths("/var/www/project/storage"), LimitNOFILE(65536), TasksMax(4096)]
public abstract record Artisan(string Does, string Command) : Service;

/// <summary>Speaks WebSocket with the browsers, by way of the web server in front of it.</summary>
[Port(6001, Bind = "127.0.0.1", Variable = ""), HealthCheck(Tcp = "{Bind}:{Port}", StartPeriod = "20s"), SyslogIdentifier("{Unit}")]
public sealed record LaravelReverb() : Artisan("Laravel Reverb, the WebSocket server", "reverb:start --host={Bind} --port={Port}");

/// <summary>Two workers. Each ends the job that it is at before it stops.</summary>
[Instances(2), TimeoutStopSec("1h"), KillMode(KillMode.Mixed), HealthCheck(StartPeriod = "10s"), SyslogIdentifier("{Unit}-{Instance}")]
public sealed record LaravelQueue() : Artisan("Laravel queue worker", "queue:work redis --sleep=3 --tries=3");

/// <summary>Shipped by the distribution.</summary>
[Port(6379, Bind = "127.0.0.1")]
public sealed record Redis() : External("redis-server.service");
