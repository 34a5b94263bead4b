using UnitDsl;

namespace CslCertification;

/// <summary>What all roles of the one image have in common.</summary>
/// <param name="Role">What the image is to be.</param>
/// <param name="Process">What the command line of its program has in it.</param>
/// <param name="Interval">How often that is asked.</param>
/// <param name="Retries">How often it may fail in a row.</param>
/// <param name="Grace">How long it has to finish what it is doing when it is stopped.</param>
[Description("CSL Certification: {Role}"), SyslogIdentifier("csl-{Unit}")]
[Image("localhost/csl-certification-rest-api:2025.12"), Pull(PullPolicy.Never), ContainerName("csl-{Unit}"), Network<Inside>]
[Environment("CONTAINER_ROLE", "{Role}"), Environment("APP_ENV", "staging"), Environment("APP_DEBUG", "false"), Environment("LOG_CHANNEL", "stderr")]
[EnvironmentFile("/etc/csl/database.env"), PodmanArgs("--secret=DB_PASSWORD,type=env")]
[HealthCmd("pgrep", "-f", "{Process}"), HealthInterval("{Interval}"), HealthTimeout("5s"), HealthRetries("{Retries}"), HealthOnFailure(HealthFailureAction.Kill)]
[RunInit, NoNewPrivileges, StopTimeout("{Grace}"), TimeoutStopSec("{Grace} 15s")]
[Restart(Restart.Always), RestartSec(5), StartLimitBurst(5), StartLimitIntervalSec("10min")]
public abstract record Csl(string Role, string Process, string Interval = "10s", int Retries = 3, string Grace = "30s") : Container;

/// <summary>The network in which they find one another by name.</summary>
public sealed record Inside() : Network;
