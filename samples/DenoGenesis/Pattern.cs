using UnitDsl;

namespace DenoGenesis;

/// <summary>What all five sites have in common. Nothing of it is said again.</summary>
[Description("{Business}"), Documentation("https://{Domain}")]
[DependsOn<MySql>, DependsOn("network-online.target"), After("nginx")]
[RunAs("{SiteKey}"), WorkingDirectory("/srv/deno-genesis/sites/{Directory}"), StateDirectory("deno-genesis/{SiteKey}")]
[Environment("DENO_ENV", "production"), Environment("SITE_KEY", "{SiteKey}")]
[Environment("DB_HOST", "localhost"), Environment("DB_USER", "webadmin"), Environment("DB_NAME", "universal_db"), Secret("DB_PASSWORD")]
[ExecStart("/usr/local/bin/deno run --allow-net --allow-env --allow-read --allow-write={Data},/tmp --cached-only --frozen main.ts")]
[Environment("DENO_DIR", "{Data}/.deno")]
[Restart(Restart.OnFailure), StartLimitBurst(3), StartLimitIntervalSec("2min")]
[KillMode(KillMode.Mixed), TimeoutStartSec(60), TimeoutStopSec(30)]
[Hardened, LimitNOFILE(65536), TasksMax(4096), SyslogIdentifier("{Unit}")]
[HealthCheck(Http = "http://127.0.0.1:{Port}/", Retries = 5, StartPeriod = "10s")]
public abstract record DenoSite(string Business, string Domain, string SiteKey, string Directory) : Service
{
    private const string Data = "/var/lib/deno-genesis/{SiteKey}";
}

/// <summary>The database of all sites, shipped by the distribution.</summary>
[Port(3306, Bind = "127.0.0.1")]
public sealed record MySql() : External("mysql.service");
