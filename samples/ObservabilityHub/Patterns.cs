using UnitDsl;

namespace ObservabilityHub;

/// <summary>What runs all the time.</summary>
/// <param name="What">What it is for.</param>
[Description("{What}"), DependsOn("network-online.target")]
[RunAs("server"), Hardened, SyslogIdentifier("{Unit}"), Restart(Restart.OnFailure), RestartSec(5), TimeoutStopSec(30)]
public abstract record HubService(string What) : Service;

/// <summary>What does its work and ends.</summary>
/// <param name="What">What it is for.</param>
[Description("{What}"), DependsOn("network-online.target"), Type(ServiceType.Oneshot)]
[RunAs("server"), Hardened, SyslogIdentifier("{Unit}")]
public abstract record Job(string What) : Service;
