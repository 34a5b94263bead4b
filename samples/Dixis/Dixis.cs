using UnitDsl;

[assembly: Site("dixis")]
[assembly: Tls("dixis.gr", Certificate = "/etc/letsencrypt/live/dixis.gr/fullchain.pem", Key = "/etc/letsencrypt/live/dixis.gr/privkey.pem")]

namespace Dixis;

/// <summary>The shop's pages: a plain service, on the one address that the proxy asks.</summary>
[Description("Dixis frontend (Next.js)"), Port(3000), Bind("127.0.0.1", Variable = "HOSTNAME"), Route("dixis.gr"), Environment("NODE_ENV", "production")]
[ExecStart("/usr/bin/node node_modules/.bin/next start -H {Bind} -p {Port}"), WorkingDirectory("/var/www/dixis/frontend"), RunAs("dixis")]
[Hardened, SyslogIdentifier("{Unit}")]
[Restart(Restart.OnFailure), RestartSec(5), SuccessExitStatus("143"), TimeoutStopSec(20), MemoryMax("1G"), TasksMax(256)]
[HealthCheck(Http = "http://{Bind}:{Port}/products", Status = "200", StartPeriod = "20s")]
public sealed record DixisFrontend() : Service;

#pragma warning disable UNIT0321 // The document's API runs on PHP's own server; nginx stands before it. To be replaced by php-fpm.
/// <summary>The API, under the PM2 of the user who deploys it.</summary>
[Description("Dixis backend (Laravel API)"), Port(8001), Bind("127.0.0.1"), Route("dixis.gr", "/api/"), WorkingDirectory("/var/www/dixis/backend"), RunAs("deploy")]
[Interpreter("/usr/bin/php8.2"), Script("artisan", "serve", "--host={Bind}", "--port={Port}"), RestartSec(2), TimeoutStopSec(10)]
[HealthCheck(Http = "http://{Bind}:{Port}/api/healthz", Status = "200", StartPeriod = "20s")]
public sealed record DixisBackend() : Pm2App;
#pragma warning restore UNIT0321

/// <summary>The proxy that the distribution ships, with the site's configuration in it.</summary>
[Port(80), Port(443, Name = "https")]
public sealed record Nginx() : External("nginx.service");
