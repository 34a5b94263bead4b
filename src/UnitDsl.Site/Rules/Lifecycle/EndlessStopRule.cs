using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0221: a stop that nothing forces, and with it a shutdown that hangs.</summary>
public sealed class EndlessStopRule() : ServiceRule(
    new RuleDescriptor("UNIT0221", "A stop that nothing forces", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    // Half-written data is worse to them than a stop that takes its time.
    private static readonly HashSet<string> databases = new(StringComparer.Ordinal) { "mysqld", "mariadbd", "mysqld_safe", "postgres", "mongod", "slapd", "redis-server", "redis-sentinel", "valkey-server" };

    // So are jobs that somebody else has set up.
    private static readonly HashSet<string> schedulers = new(StringComparer.Ordinal) { "cron", "crond", "anacron", "atd" };

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.Main is not { } main)
            yield break;

        if (unit.Value("SendSIGKILL") is { } kill && unit.Switch("SendSIGKILL") == false && !databases.Contains(main.Run.Name) && ProgramOwner.IsOwn(unit, main))
        {
            yield return new Finding(
                Rule,
                $"With SendSIGKILL=no a process that does not react to SIGTERM is never killed: after {(service.StopTimeout == Systemd.TimeSpanParser.Infinity ? "any time" : Written.Span(service.StopTimeout))} systemd gives the service up as failed, the process lives on with its port and its files, and the next start finds them taken; leave it out",
                kill.Origin)
                .MendedBy(Repair.Remove("SendSIGKILL"));
        }

        var timeout = unit.Span("TimeoutStopSec") ?? (service.IsLongRunning && service.Type != "forking" ? unit.Span("TimeoutSec") : null);
        if (timeout is not null && service.StopTimeout == Systemd.TimeSpanParser.Infinity && service.IsLongRunning && !databases.Contains(main.Run.Name) && !schedulers.Contains(main.Run.Name))
        {
            var isBoth = !unit.Has("TimeoutStopSec");
            yield return new Finding(
                Rule,
                $"{(isBoth ? "TimeoutSec" : "TimeoutStopSec")}={timeout.Text} is no limit: a program that hangs when it is to stop makes `systemctl stop`, `restart` and the machine's own shutdown wait for ever; write {Written.Setting(unit, "TimeoutStopSec", "5min")}, or as long as it may need at most",
                timeout.Origin)
                .MendedBy(Repair.Set("TimeoutStopSec", "5min"));
        }
    }
}
