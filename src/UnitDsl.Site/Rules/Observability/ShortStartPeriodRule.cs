using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Programs;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Observability;

/// <summary>UNIT0605: who counts failures from the first second calls a slow start a failed one.</summary>
public sealed class ShortStartPeriodRule() : ServiceRule(
    new RuleDescriptor("UNIT0605", "A health check gives up before the program is up", Categories.Observability, Severity.Warning, HasRepair: true))
{
    private const ulong Step = 10 * TimeUnit.Second;

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (unit.Unit.Health is not { } health || !service.IsLongRunning || Need(unit, service, health.StartPeriodOrigin is not null) is not { } need
            || !TimeSpanParser.TryParse(health.Interval, out var interval) || !TimeSpanParser.TryParse(health.StartPeriod, out var start)
            || interval > TimeUnit.Day || start > TimeUnit.Day || health.Retries > 1000)
        {
            yield break;
        }

        var counted = interval * (ulong)health.Retries;
        if (start + counted >= need.Time)
            yield break;

        var longer = (need.Time - counted + Step - 1) / Step * Step;
        var sum = start == 0
            ? $"there is no StartPeriod, so failures count from the first second and {health.Retries} × {Written.Span(interval)} = {Written.Span(counted)} after its start"
            : $"{Written.Span(start)} of StartPeriod and {health.Retries} × {Written.Span(interval)} of retries come to {Written.Span(start + counted)}, and then";
        yield return new Finding(
            Rule,
            $"{char.ToUpperInvariant(sum[0])}{sum.Substring(1)} '{unit.Unit.TypeName}' counts as unhealthy; {need.Why} {Written.Span(need.Time)}; write StartPeriod = \"{Written.Span(longer)}\"",
            health.StartPeriodOrigin ?? health.Origin).MendedBy(Repair.SetProperty("HealthCheck", "StartPeriod", Written.Span(longer)));
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
            return hasPeriod ? (30 * TimeUnit.Second, "a container that first fetches its image may well need") : (120 * TimeUnit.Second, "a container that first fetches its image may well need");
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
