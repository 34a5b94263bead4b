using UnitDsl.Site.Facts;
using UnitDsl.Site.Rules.Repairs;
using UnitDsl.Systemd;

namespace UnitDsl.Site.Rules.Lifecycle;

/// <summary>UNIT0219: a command of the start that waits longer than a start may take.</summary>
public sealed class LongWaitRule() : ServiceRule(
    new RuleDescriptor("UNIT0219", "A start that waits longer than it may", Categories.Lifecycle, Severity.Warning, HasRepair: true))
{
    private static readonly string[] starting = ["ExecCondition", "ExecStartPre", "ExecStartPost"];

    protected override IEnumerable<Finding> Check(UnitFacts unit, ServiceFacts service)
    {
        if (service.StartTimeout == TimeSpanParser.Infinity)
            yield break;

        foreach (var directive in starting.Append(service.IsOneshot ? "ExecStart" : ""))
        {
            if (!unit.Has(directive))
                continue;
            foreach (var command in unit.Commands(directive))
            {
                if (CommandWait.Of(command) is not { } wait || wait.Microseconds < service.StartTimeout)
                    continue;

                var limit = $"TimeoutStartSec={(unit.Value("TimeoutStartSec") ?? unit.Value("TimeoutSec"))?.Text ?? "90s, the default,"}";
                var ends = $"{limit} ends it after {Written.Span(service.StartTimeout)}";
                if (wait.Microseconds == TimeSpanParser.Infinity)
                {
                    yield return new Finding(Rule, $"This command of {directive}= never ends, and {ends}: the service can never start; wait for what it is waiting for", wait.Origin);
                    continue;
                }

                var enough = Lasting.Written(Lasting.Sum(wait.Microseconds, Math.Max(wait.Microseconds / 5, 30 * TimeUnit.Second)));
                var waits = wait.IsCertain ? $"{directive}= waits {Written.Span(wait.Microseconds)}, and {ends}: the service can never start" : $"{directive}= may wait {Written.Span(wait.Microseconds)}, but {ends}, and the start has failed";
                yield return new Finding(Rule, $"{waits}; write {Written.Setting(unit, "TimeoutStartSec", enough)}", wait.Origin)
                    .Beside((unit.Value("TimeoutStartSec") ?? unit.Value("TimeoutSec")) is { } said ? [said.Origin] : [])
                    .MendedBy(Repair.Set("TimeoutStartSec", enough));
            }
        }
    }
}
