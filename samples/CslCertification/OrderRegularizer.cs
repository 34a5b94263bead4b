using UnitDsl;

namespace CslCertification;

/// <summary>A run that begins and ends: what is started every five minutes is a timer's, and not a loop in a shell of a container that is there all day.</summary>
[Type(ServiceType.Oneshot), Restart(Restart.No), WantedBy(""), TimeoutStartSec("10min"), HealthCmd("none"), DependsOn<App>]
[Exec("php", "artisan", "app:regularize-completed-orders", "--limit=100", "--sleep=1")]
public sealed record OrderRegularizer() : Csl("scheduler", "none");

/// <summary>Five minutes after the end of the run before, so that two never overlap.</summary>
[Name("order-regularizer"), Description("CSL Certification: order regularization every 5 minutes")]
[OnBootSec("5min"), OnUnitInactiveSec("5min"), AccuracySec("10s")]
public sealed record OrderRegularizerTimer() : TimerUnit;
