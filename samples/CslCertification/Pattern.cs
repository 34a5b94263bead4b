using UnitDsl;

namespace CslCertification;

/// <summary>What all roles of the one image have in common.</summary>
[Description("CSL Certification: {Role}"), SyslogIdentifier("csl-{Unit}")]
[Image("localhost/csl-certification-rest-api:2025.12"), Pull(PullPolicy.Never), ContainerName("csl-{Unit}"), Network<Inside>]
[Environment("CONTAINER_ROLE", "{Role}"), Environment("APP_ENV", "staging"), Environment("APP_DEBUG", "false"), Environment("LOG_CHANNEL", "stderr")]
[EnvironmentFile("/etc/csl/database.env"), Secret("DB_PASSWORD", As = SecretMode.EnvironmentFile)]
[RunInit, NoNewPrivileges]
public abstract record Csl(string Role) : Container;

/// <summary>A role that is there all day: it is asked whether its process lives, killed when it does not, and started again.</summary>
/// <param name="Role">What the image is to be.</param>
/// <param name="Process">What the command line of its program has in it.</param>
/// <param name="Interval">How often that is asked.</param>
/// <param name="Grace">How long it has to finish what it is doing when it is stopped.</param>
[HealthCheck(Command = "pgrep -f {Process}", Interval = "{Interval}", Timeout = "5s", Retries = 3, RestartUnhealthy = true)]
[StopTimeout("{Grace}"), Criticality(CriticalityLevel.Standard)]
public abstract record CslService(string Role, string Process, string Interval = "10s", string Grace = "30s") : Csl(Role);

/// <summary>The network in which they find one another by name.</summary>
public sealed record Inside() : Network;
