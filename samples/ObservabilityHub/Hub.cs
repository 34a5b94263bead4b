using UnitDsl;

[assembly: Site("observability-hub", Systemd = 252), SystemUser("server")]

namespace ObservabilityHub;

// The one that the Internet reaches has a user of its own, so that nothing else of "server" may start what it may.
[Port(8085, Bind = "127.0.0.1"), HealthCheck(Http = "http://127.0.0.1:{Port}/healthz"), ExecStart("/usr/local/bin/proxy --listen {Bind}:{Port}")]
[RunAs("hub-proxy"), SystemUser("hub-proxy"), Secret("WEBHOOK_SECRET")]
public sealed record Proxy() : HubService("API gateway and webhook listener");

[Follows<Proxy>(Open = "/usr/bin/tailscale funnel --bg 8085", Close = "/usr/bin/tailscale funnel reset", JsonLog = true), DependsOn<Tailscaled>]
public sealed record TailscaleGate() : HubService("Public entry that is open only while the proxy is healthy");

[StartedBy<Proxy>, ExecStart("/usr/local/bin/gitops_sync.sh"), StateDirectory("gitops-sync"), TimeoutStartSec("10min")]
public sealed record GitopsSync() : Job("Reconcile with git");

[Schedule("*-*-* 10:00:00", Persistent = true), ExecStart("/usr/local/bin/reading-sync"), TimeoutStartSec("15min"), DependsOn<Proxy>]
public sealed record ReadingSync() : Job("Pull readings from MongoDB into Postgres");

[Every("1min", Accuracy = "1s"), ExecStart("/usr/local/bin/system-metrics"), TimeoutStartSec("50s")]
public sealed record SystemMetrics() : Job("Host hardware telemetry");

public sealed record Tailscaled() : External("tailscaled.service");
