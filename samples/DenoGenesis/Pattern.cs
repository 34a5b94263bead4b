using UnitDsl;

namespace DenoGenesis;

/// <summary>What all five sites have in common. Nothing of it is said again.</summary>
/// <param name="Business">What the site is for.</param>
/// <param name="Domain">Its domain, and the name of its directory.</param>
/// <param name="SiteKey">What the database knows it by; the unit's name unless said otherwise.</param>
[Description("{Business}"), Documentation("https://{Domain}")]
[DependsOn<MySql>, DependsOn("network-online.target"), After("nginx")]
[RunAs("{SiteKey}"), WorkingDirectory(Root + "/sites/{Domain}"), StateDirectory("deno-genesis/{SiteKey}")]
[Environment("DENO_ENV", "production"), Environment("SITE_KEY", "{SiteKey}"), Environment("DENO_DIR", Root + "/cache")]
[Environment("DB_HOST", "localhost"), Environment("DB_USER", "webadmin"), Environment("DB_NAME", "universal_db"), Secret("DB_PASSWORD")]
[ExecStart("/usr/local/bin/deno run --cached-only --frozen --allow-net --allow-env --allow-read=.,{Writable},%d --allow-write={Writable} main.ts")]
[Criticality(CriticalityLevel.Standard), Traffic(TrafficLevel.Medium)]
[KillMode(KillMode.Mixed), TimeoutStartSec(60), TimeoutStopSec(30)]
[Hardened, SyslogIdentifier("{Unit}")]
[HealthCheck(Http = "http://127.0.0.1:{Port}/", Retries = 5, StartPeriod = "10s")]
public abstract record DenoSite(string Business, string Domain, string SiteKey = "{Unit}") : Service
{
    private const string Root = "/srv/deno-genesis";
    private const string Writable = "/var/lib/deno-genesis/{SiteKey},/tmp";
}

/// <summary>The database of all sites, shipped by the distribution.</summary>
[Port(3306, Bind = "127.0.0.1")]
public sealed record MySql() : External("mysql.service");
