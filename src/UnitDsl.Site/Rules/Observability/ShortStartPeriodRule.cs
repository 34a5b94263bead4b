using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0605: who counts failures from the first second calls a slow start a failed one.</summary>
public sealed class ShortStartPeriodRule() : ServiceRule(
    new RuleDescriptor("UNIT0605", "A health check gives up before the program is up", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private const ulong Container = 120 * TimeUnit.Second;
    private const ulong ContainerWithPeriod = 30 * TimeUnit.Second;
    private const string OfContainer = "a container that first fetches its image may well need";

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (!service.IsLongRunning)
            yield break;

        if (unit.Unit.Health is { } health && Need(unit, service, health.StartPeriodOrigin is not null) is { } need && TimeSpanParser.TryParse(health.Interval, out var interval) && TimeSpanParser.TryParse(health.StartPeriod, out var start))
        {
            var patience = new Patience(start, interval, health.Retries);
            if (patience.IsSane && patience.Total < need.Time)
            {
                var period = Written.Span(patience.Missing(need.Time));
                yield return new Finding(Rule, Message(unit, patience, need, "StartPeriod", $"StartPeriod = \"{period}\""), health.StartPeriodOrigin ?? health.Origin)
                    .MendedBy(Repair.SetProperty("HealthCheck", "StartPeriod", period));
            }
        }

        if (service.Main is { } main && KnownPrograms.RunsContainers(main.Run.Name) && ContainerHealth.Of(main) is { } check && check.Patience.IsSane)
        {
            var time = check.Patience.Start > 0 ? ContainerWithPeriod : Container;
            if (check.Patience.Total < time)
                yield return new Finding(Rule, Message(unit, check.Patience, (time, OfContainer), "--health-start-period", $"--health-start-period {check.Patience.Missing(time) / TimeUnit.Second}s"), check.Origin);
        }
    }

    private static string Message(UnitFacts unit, Patience patience, (ulong Time, string Why) need, string period, string advice)
    {
        var counted = $"{patience.Retries} × {Written.Span(patience.Interval)}";
        var sum = patience.Start == 0
            ? $"There is no {period}, so failures count from the first second and {counted} = {Written.Span(patience.Counted)} after its start"
            : $"{Written.Span(patience.Start)} of {period} and {counted} of retries come to {Written.Span(patience.Total)}, and then";
        return $"{sum} '{unit.Unit.TypeName}' counts as unhealthy; {need.Why} {Written.Span(need.Time)}; write {advice}";
    }

    // Who gives a period has thought of it: then only what is plainly too short is told.
    private static (ulong Time, string Why)? Need(UnitFacts unit, ServiceFacts service, bool hasPeriod)
    {
        if (service.Main is not { } main)
            return null;
        if (SleepOf(main) is { } sleep)
            return (sleep, "its own command line sleeps");
        if (!hasPeriod && !unit.Has("ExecStartPre") && service.Type is "simple" or "exec" && service.StartTimeout is > 90 * TimeUnit.Second and < TimeUnit.Day)
            return (service.StartTimeout, "TimeoutStartSec= says that a start may take");
        if (KnownPrograms.RunsContainers(main.Run.Name))
            return (hasPeriod ? ContainerWithPeriod : Container, OfContainer);
        if (main.Run.Runtime == Runtime.Java)
            return hasPeriod ? (15 * TimeUnit.Second, "a Java program of some size needs") : (90 * TimeUnit.Second, "a Java program of some size may need, on a busy machine,");
        if (hasPeriod)
            return null;
        if (KnownPrograms.StartsSlowly(main.Run))
            return (60 * TimeUnit.Second, "the first start after a deploy, with cold caches or migrations, may well take");
        return main.Run.Runtime is Runtime.Unknown or Runtime.Shell ? null : (15 * TimeUnit.Second, $"a program of {main.Run.Name} may need, on a busy machine,");
    }

    // "sleep 30; exec app" in a script.
    private static ulong? SleepOf(UnitCommand command)
    {
        foreach (var piece in command.Arguments)
        {
            if (piece.StartsWith("sleep ") && TimeSpanParser.TryParse(piece.Text.Substring("sleep ".Length).Split(' ', ';', '&', '|')[0], out var span))
                return span;
        }

        return null;
    }
}
